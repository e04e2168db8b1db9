package health.praxis.credits;

import health.praxis.access.Bootstrap;
import health.praxis.access.BootstrapCommand;
import health.praxis.access.BootstrapResult;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.PositiveOrZero;

/** The first set-up of an installation together with its opening credits: all of it in one commit, or nothing. */
@Stateless
@Door
public class FirstSetUp {

    @Inject
    private Bootstrap bootstrap;

    @Inject
    private Credits credits;

    /**
     * Makes the first platform administrator, practice group and owner, and gives the practice its opening credits.
     *
     * @throws health.praxis.access.BootstrapRefused unless a secret is set, this is it, and no account exists yet
     */
    @OpenToAll("guarded by the bootstrap secret, which Bootstrap asks for before anything else")
    public BootstrapResult open(@Valid BootstrapCommand command, @PositiveOrZero int openingCredits) {
        BootstrapResult made = bootstrap.bootstrap(command);
        if (openingCredits > 0) {
            Caller platform = Caller.platform(
                            made.administratorAccount(), Callers.current().address())
                    .within(made.practice());
            Callers.run(
                    platform,
                    () -> credits.grant(
                            openingCredits, LineReason.OPENING, made.practice().value(), "opening credits"));
        }
        return made;
    }
}
