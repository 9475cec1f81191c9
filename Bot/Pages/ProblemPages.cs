namespace Hanyang.Assistant.Bot.Pages;

internal static class ProblemPages
{
    extension(WebApplication app)
    {
        /// <summary>Puts every bare error status, and every failure, into words. Stands before whatever may answer with one.</summary>
        public WebApplication UseProblems()
        {
            app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/problem" });
            app.UseStatusCodePagesWithReExecute("/problem");
            return app;
        }
    }
}
