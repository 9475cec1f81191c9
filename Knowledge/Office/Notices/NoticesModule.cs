using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Hanyang.Assistant.Knowledge.Office.Notices;

internal static class NoticesModule
{
    extension(IServiceCollection services)
    {
        /// <summary>The outbox; kinds of notices and channels come from the modules that have them.</summary>
        public IServiceCollection AddNotices()
        {
            services.TryAddSingleton(new DispatchPace());
            return services.AddSingleton<NoticeKinds>().AddSingleton<Composing>().AddSingleton<NoticeDispatch>().AddScoped<NoticeRetention>();
        }
    }
}
