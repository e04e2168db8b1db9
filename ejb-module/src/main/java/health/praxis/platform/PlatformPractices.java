package health.praxis.platform;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.practice.OpenPractice;
import health.praxis.practice.Practices;
import health.praxis.shared.NotFound;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;

/** The practice groups of this installation, for whoever runs it. */
@Stateless
@Door
public class PlatformPractices {

    @Inject
    private PlatformReading reading;

    @Inject
    private Practices practices;

    @Inject
    private Audit audit;

    /** All, by name. */
    @Allowed(Right.PLATFORM)
    public List<PracticeLine> all() {
        List<PracticeLine> all = reading.practices();
        audit.recordForPlatform(Action.VIEW, Callers.current().subject(), "practices, " + all.size());
        return all;
    }

    /** @throws NotFound when there is none with this id */
    @Allowed(Right.PLATFORM)
    public PracticeLine one(PracticeGroupId id) {
        return reading.practice(id).orElseThrow(() -> new NotFound("practice group"));
    }

    /**
     * Opens a practice group with its first account owner; told a second time it does nothing (LOG-11).
     *
     * @throws health.praxis.shared.ZoneNotKnown when the zone has no such name
     * @throws health.praxis.practice.NotTheSameTwice when the address or the password differs from its repetition
     * @throws health.praxis.practice.PasswordMissing for an address without an account
     * @throws health.praxis.practice.AccountHasPassword for an address with one
     * @throws health.praxis.practice.LevelNotOffered unless the owner has Full Access (OWN-2)
     * @throws health.praxis.signin.WeakPassword when the password is too easy to guess
     */
    @Allowed(Right.PLATFORM)
    public void open(@Valid NewPractice command) {
        if (reading.practice(command.id()).isPresent()) {
            return;
        }
        Callers.run(Callers.current().within(command.id()), () -> {
            practices.open(new OpenPractice(
                    command.name().strip(),
                    command.phone().strip(),
                    null,
                    command.zone(),
                    command.name().strip()));
            practices.addFirstOwner(command.owner());
        });
    }
}
