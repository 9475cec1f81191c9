using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Hanyang.Assistant.Knowledge.Office;

/// <summary>What a client says that it can read.</summary>
public static class Accepting
{
    extension(HttpRequest request)
    {
        /// <summary>It names HTML, as every browser does; <c>*/*</c> alone names nothing.</summary>
        public bool NamesHtml => request.Wish("text/html") > 0;

        /// <summary>It names JSON, and not HTML with a higher preference.</summary>
        public bool PrefersJson => request.Wish("application/json") is > 0 and var json && json >= request.Wish("text/html");

        private double Wish(string type) =>
            MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted)
                ? accepted.Where(range => range.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase)).Select(range => range.Quality ?? 1).DefaultIfEmpty(0).Max()
                : 0;
    }
}
