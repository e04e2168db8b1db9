package health.praxis.scheduling;

import health.praxis.patients.PatientQueries;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.Role;
import health.praxis.practice.UserCard;
import health.praxis.shared.TimeSlot;
import health.praxis.shared.UserId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Gives a practitioner's time to one appointment, or says whose it is. Whoever asks at the same moment waits. */
@Dependent
class PractitionersTime {

    @Inject
    private CalendarClaims claims;

    @Inject
    private Appointments appointments;

    @Inject
    private PersonalRows personal;

    @Inject
    private PracticeQueries practices;

    @Inject
    private PatientQueries patients;

    @Inject
    private NameForms forms;

    /**
     * Takes the time for a new holder.
     *
     * @param keep writes the holder, once the time is known to be free
     * @throws PractitionerNotBookable unless an active practitioner
     * @throws SlotTaken when somebody or something else has some of it
     */
    void take(Holder holder, UserId practitioner, TimeSlot wanted, Runnable keep) {
        UserCard card = bookable(practitioner);
        claims.queueUpFor(practitioner);
        refuseTaken(holder, card, wanted);
        keep.run();
        claim(() -> claims.claim(holder, practitioner, wanted), card, wanted);
    }

    /**
     * @throws PractitionerNotBookable unless an active practitioner
     * @throws SlotTaken when somebody or something else has some of it now
     */
    void requireFree(Holder own, UserId practitioner, TimeSlot wanted) {
        UserCard card = bookable(practitioner);
        refuseTaken(own, card, wanted);
        if (!claims.taken(practitioner, wanted).isEmpty()) {
            throw new SlotJustTaken(card.name(), wanted);
        }
    }

    boolean isBookable(UserId practitioner) {
        return takesMore(practices.user(practitioner));
    }

    private static boolean takesMore(UserCard card) {
        return card.role() == Role.PRACTITIONER && card.active();
    }

    /** @throws PractitionerNotBookable unless an active practitioner */
    UserCard bookable(UserId practitioner) {
        UserCard card = practices.user(practitioner);
        if (!takesMore(card)) {
            throw new PractitionerNotBookable(card.name());
        }
        return card;
    }

    /** Takes this time instead of the one it had. @throws SlotTaken when somebody or something else has some of it */
    void move(Holder holder, UserId practitioner, TimeSlot wanted) {
        UserCard card = practices.user(practitioner);
        claims.queueUpFor(practitioner);
        refuseTaken(holder, card, wanted);
        claim(() -> claims.move(holder, wanted), card, wanted);
    }

    /** Gives the time back. */
    void release(Holder holder) {
        claims.release(holder);
    }

    private void refuseTaken(Holder own, UserCard practitioner, TimeSlot wanted) {
        appointments.inTheWay(practitioner.id(), wanted, own).ifPresent(other -> {
            String names = forms.shown().names(patients.cards(other.patientIds()).values().stream());
            throw new SlotTaken(practitioner.name(), other.slot(), zone(), names);
        });
        personal.inTheWay(practitioner.id(), wanted, own).ifPresent(other -> {
            throw new PersonalTimeTaken(practitioner.name(), other.slot(), zone(), other.title());
        });
    }

    private String zone() {
        return practices.practice().zone();
    }

    private static void claim(Runnable claim, UserCard practitioner, TimeSlot wanted) {
        try {
            claim.run();
        } catch (CalendarClaims.ClaimRefused refused) {
            throw new SlotJustTaken(practitioner.name(), wanted);
        }
    }
}
