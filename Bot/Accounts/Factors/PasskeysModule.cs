using Microsoft.AspNetCore.Identity;

namespace Hanyang.Assistant.Bot.Accounts.Factors;

internal static class PasskeysModule
{
    extension(IServiceCollection services)
    {
        /// <summary>Identity's passkey handler on our accounts.</summary>
        public IServiceCollection AddPasskeys(IConfiguration configuration)
        {
            services.AddIdentityCore<Account>().AddUserStore<PasskeyStore>();
            services.Configure<IdentityPasskeyOptions>(options =>
            {
                // A passkey belongs to a name: the one that everybody comes by, else the one that is asked.
                options.ServerDomain = Uri.TryCreate(configuration["Public:Address"], UriKind.Absolute, out var address) ? address.IdnHost : null;
                // It stands for both factors, so the device makes sure of its owner; and nobody has to type a name before.
                options.UserVerificationRequirement = "required";
                options.ResidentKeyRequirement = "required";
            });
            return services.AddSingleton<PasskeyCeremony>().AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>().AddScoped<Passkeys>();
        }
    }
}
