package health.praxis.delivery;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.installation.Settings;
import health.praxis.shared.PracticeGroupId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import health.praxis.tenancy.Right;
import health.praxis.tenancy.Turns;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The number that a practice group has for its texts (MSG-2). Whoever runs the installation gives it and takes it away; the
 * practice says what leaves from it. What comes to it is this practice's, also after it was taken away.
 */
@Stateless
@Door
public class OwnNumbers {

    private static final Pattern E164 = Pattern.compile("\\+[1-9]\\d{7,14}");

    @PersistenceContext(unitName = "praxis")
    private EntityManager database;

    @Inject
    private OwnNumberRows rows;

    @Inject
    private Settings settings;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The caller's practice group's; empty when it sends from the installation's. */
    @Allowed({Right.SETTINGS_EDIT, Right.PLATFORM})
    public Optional<OwnNumber> now() {
        return rows.now();
    }

    /**
     * What a text leaves from; empty for the installation's number.
     *
     * @param aboutAppointments whether it is sent about an appointment, and not written by a person
     */
    @Allowed({Right.MESSAGES_SEND, Right.WORK})
    public Optional<String> sender(boolean aboutAppointments) {
        return rows.now()
                .filter(own -> own.forReminders() || !aboutAppointments)
                .map(OwnNumber::number);
    }

    /**
     * Gives the caller's practice group this number in place of the one it had; the same again changes nothing. Stands in the
     * practice's history and in the platform's.
     *
     * @param phone with its country
     * @throws OwnNumberWrong when no phone could be reached there
     * @throws OwnNumberTaken when it is the installation's, or is or was used by another practice
     */
    @Allowed(Right.PLATFORM)
    public void give(String phone) {
        String number = e164(phone);
        PracticeGroupId practice = oneAtATime();
        OwnNumber had = rows.now().orElse(null);
        if (had != null && had.number().equals(number)) {
            return;
        }
        if (settings.text("PRAXIS_TWILIO_FROM").filter(number::equals).isPresent()) {
            throw new OwnNumberTaken(number);
        }
        if (had != null) {
            rows.takeAway(had.number(), clock.instant());
        }
        if (!rows.give(number, had != null && had.forReminders(), clock.instant())) {
            throw new OwnNumberTaken(number);
        }
        record(practice, had == null ? null : had.number(), number);
    }

    /** Takes the number away: nothing leaves from it any more, from now on. Without one nothing happens. */
    @Allowed(Right.PLATFORM)
    public void takeAway() {
        PracticeGroupId practice = oneAtATime();
        rows.now().ifPresent(had -> {
            rows.takeAway(had.number(), clock.instant());
            record(practice, had.number(), null);
        });
    }

    /** Whether what is sent about appointments leaves from the own number too. Without one nothing happens. */
    @Allowed(Right.SETTINGS_EDIT)
    public void useForReminders(boolean too) {
        PracticeGroupId practice = oneAtATime();
        rows.now().filter(own -> own.forReminders() != too).ifPresent(own -> {
            rows.forReminders(own.number(), too);
            audit.record(AuditEvent.of(Action.UPDATE, "own number", practice.value())
                    .change("also for reminders", own.forReminders(), too));
        });
    }

    /** Whose number this is, or was when it was used last; empty for the installation's and for unknown ones. */
    @OpenToAll(
            "the provider's signature is checked where a text comes in; the id of a practice is told, and nothing is kept")
    public Optional<PracticeGroupId> holder(String phone) {
        return rows.holder(phone);
    }

    /** A text came to it: if it is the caller's practice group's, it stays theirs for good. */
    @Allowed(Right.WORK)
    public void cameTo(String phone) {
        rows.use(List.of(phone));
    }

    private PracticeGroupId oneAtATime() {
        PracticeGroupId practice = Callers.current().requirePractice();
        Turns.queueUpFor(database, "own number of " + practice);
        return practice;
    }

    private void record(PracticeGroupId practice, @Nullable String had, @Nullable String has) {
        audit.record(
                AuditEvent.of(Action.UPDATE, "own number", practice.value()).change("number for texts", had, has));
        audit.recordForPlatform(
                Action.UPDATE,
                Callers.current().subject(),
                "own number of practice " + practice + (has == null ? ", taken away" : ", given"));
    }

    /** Only with its country: nobody guesses whose number that would be. */
    private static String e164(String typed) {
        String bare = typed.replaceAll("[\\s().\\-/]", "");
        if (!E164.matcher(bare).matches()) {
            throw new OwnNumberWrong(typed);
        }
        return bare;
    }
}
