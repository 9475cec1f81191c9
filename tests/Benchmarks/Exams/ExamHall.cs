using System.Security.Claims;
using Hanyang.Assistant.Bot;
using Hanyang.Assistant.Bot.Accounts;
using Hanyang.Assistant.Bot.Storage;
using Hanyang.Assistant.Knowledge.Office;
using Hanyang.Assistant.Training.Exams;
using Hanyang.Assistant.Training.Exams.Blueprints;
using Hanyang.Assistant.Training.Exams.Papers;
using Hanyang.Assistant.Training.Members;
using Hanyang.Assistant.Training.Questions;
using Hanyang.Assistant.Training.Questions.Bodies;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Hanyang.Assistant.Benchmarks.Exams;

/// <summary>Somebody who sits the exam.</summary>
/// <param name="Cookie">Of a session that is open.</param>
internal sealed record Candidate(int Person, string Cookie);

/// <summary>A database of its own with a bank, members who are signed in, and an exam that is open.</summary>
internal sealed class ExamHall : IAsyncDisposable
{
    public const int Items = 20;

    private readonly TemporaryHome home = new();
    private readonly PostgresDatabase? database;

    private ExamHall(PostgresDatabase? database) => this.database = database;

    /// <summary>Null for SQLite in the home.</summary>
    public string? Connection => database is null ? null : $"{database.Connection};Maximum Pool Size=60";
    public IReadOnlyList<Candidate> Candidates { get; private set; } = [];
    public HomeFolder Home => home.Folder;

    public static async Task<ExamHall> OpenAsync(bool postgres, int candidates, int minutes)
    {
        var hall = new ExamHall(postgres ? await PostgresDatabase.CreateAsync() : null);
        await using var app = hall.Build();
        await AssistantHost.PrepareAsync(app.Services, CancellationToken.None, sample: false);
        await hall.FillAsync(app, candidates, minutes);
        return hall;
    }

    /// <summary>The program in this process, on the same database.</summary>
    public WebApplication Build() => AssistantHost.Build(Home, builder =>
    {
        builder.Logging.ClearProviders();
        if (Connection is not null)
        {
            builder.Configuration["ConnectionStrings:Assistant"] = Connection;
        }
    });

    public LocalServer Start() => LocalServer.Assistant(Home, Connection);

    public async Task<T> AskAsync<T>(Func<AssistantDb, Task<T>> ask)
    {
        await using var app = Build();
        await using var scope = app.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<AssistantDb>());
    }

    public async ValueTask DisposeAsync()
    {
        if (database is not null)
        {
            await database.DisposeAsync();
        }

        home.Dispose();
    }

    private async Task FillAsync(WebApplication app, int count, int minutes)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AssistantDb>();
        var now = DateTimeOffset.UtcNow;
        for (var i = 0; i < 120; i++)
        {
            db.Questions.Add(Question.Write($"Q-{i:000}", new() { Stem = $"第{i}道题问的是哪一项？", Body = new SingleChoice([.. Enumerable.Range(0, 4).Select(k => new Option(Option.KeyOf(k), $"选项{k}", k == 0))]) }, QuestionState.Active, null, new(null, "甲", null), sample: false, now));
        }

        foreach (var code in new[] { "E-1", "E-2" })
        {
            var exam = Exam.Write(code, new("压力考试", ExamKind.Certification, BlueprintPlan.Of(new BlueprintLine(Items)), now, now.AddHours(6), minutes, 1, 60, Audience.Everybody), null, "甲", now);
            exam.Become(ExamState.Published, now);
            db.Exams.Add(exam);
        }

        // Hashing the passwords is most of the work.
        var accounts = new Account[count];
        Parallel.For(0, count, i => accounts[i] = Account.Open($"load{i}", new($"考生{i}", null), Role.Staff, "load-only-0000", now));
        db.Accounts.AddRange(accounts);
        db.Members.AddRange(accounts.Select((account, i) => Member.Join($"L{i:0000}", account.Person, sample: false)));
        await db.SaveChangesAsync();
        db.Sessions.AddRange(accounts.Select(account => new AccountSession($"load-session-{account.Id}", account, "load", "127.0.0.*", now)));
        await db.SaveChangesAsync();
        var tickets = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get("session").TicketDataFormat;
        Candidates = [.. accounts.Select(account => new Candidate(account.PersonId, $"hanyang.session={tickets.Protect(TicketOf(account, now))}"))];
        await scope.ServiceProvider.GetRequiredService<DrawingAhead>().RunAsync("E-1", Actor.Itself, CancellationToken.None);
    }

    private static AuthenticationTicket TicketOf(Account account, DateTimeOffset now) => new(
        new ClaimsPrincipal(new ClaimsIdentity([new(ClaimTypes.NameIdentifier, $"{account.Id}"), new("stamp", account.SecurityStamp!), new("session", $"load-session-{account.Id}"), .. ActorClaims.Of(account.Actor)], "session")),
        new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(8) },
        "session");
}
