package health.praxis.scheduling;

import health.praxis.practice.PracticeQueries;
import health.praxis.practice.Role;
import health.praxis.practice.UserCard;
import health.praxis.shared.UserId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Gives the time of a practitioner, rooms and equipment to one appointment, or says whose it is. Whoever asks at the same
 * moment waits. What is in the way is refused, unless somebody has agreed to exactly that: then the claim goes into the next
 * lane (decision 23).
 */
@Dependent
class PractitionersTime {

    @Inject
    private CalendarClaims claims;

    @Inject
    private InTheWay inTheWay;

    @Inject
    private PracticeQueries practices;

    /**
     * Takes the time for a new holder.
     *
     * @param keep writes the holder, once the time is known to be free
     * @throws PractitionerNotBookable unless an active practitioner
     * @throws SlotTaken when somebody or something else has some of it
     * @throws FacilityTaken when a room or equipment is booked, or {@link FacilityNotFree}
     * @throws TimeHeld when somebody is booking some of it online
     */
    void take(Holder holder, Wanted wanted, Runnable keep) {
        bookable(wanted.practitioner());
        inTheWay.refuse(look(holder, withoutPatients(wanted)));
        keep.run();
        claim(holder, wanted, List.of());
    }

    /**
     * @throws PractitionerNotBookable unless an active practitioner
     * @throws SlotTaken when somebody or something else has some of it now
     * @throws FacilityTaken when a room or equipment is booked, or {@link FacilityNotFree}
     */
    void requireFree(Holder own, Wanted wanted) {
        bookable(wanted.practitioner());
        inTheWay.refuse(inTheWay.of(withoutPatients(wanted), own));
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

    /**
     * Waits until nobody else claims any of this, and says what is in the way; until the transaction ends it stays so.
     *
     * @throws TimeHeld when somebody is booking some of it online: nobody can agree to that
     */
    List<Conflict> look(Holder own, Wanted wanted) {
        claims.queueUpFor(List.of(wanted));
        List<Conflict> conflicts = inTheWay.of(wanted, own);
        inTheWay.refuse(conflicts.stream().filter(one -> !one.isAgreeable()).toList());
        return conflicts;
    }

    /** What these share their time with now, on purpose. */
    Agreed shared(Collection<Wanted> all, Collection<? extends Holder> own) {
        return inTheWay.shared(all, own);
    }

    /** @throws SlotTaken when one of these takes time, or {@link FacilityTaken}, {@link FacilityNotFree} */
    void refuse(List<Conflict> conflicts) {
        inTheWay.refuse(conflicts);
    }

    /** Takes this instead of what it had. @throws SlotTaken as for a new one */
    void move(Holder holder, Wanted wanted) {
        inTheWay.refuse(look(holder, withoutPatients(wanted)));
        replace(holder, wanted, List.of());
    }

    /** Takes this instead of what it had, which was looked at. */
    void replace(Holder holder, Wanted wanted, List<Conflict> conflicts) {
        claims.release(holder);
        claim(holder, wanted, conflicts);
    }

    /** Gives the time back. */
    void release(Holder holder) {
        claims.release(holder);
    }

    /**
     * Takes what was looked at, for a holder that is written.
     *
     * @param conflicts what it may overlap with; with nothing that takes time, the database refuses whoever came past the queue
     */
    void claim(Holder holder, Wanted wanted, List<Conflict> conflicts) {
        try {
            claims.claim(holder, wanted, Conflict.taking(conflicts));
        } catch (CalendarClaims.ClaimRefused refused) {
            throw new SlotJustTaken(practices.user(wanted.practitioner()).name(), wanted.slot());
        }
    }

    private static Wanted withoutPatients(Wanted wanted) {
        return new Wanted(wanted.slot(), wanted.practitioner(), wanted.facilities(), Set.of());
    }
}
