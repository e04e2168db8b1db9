package health.praxis.practice;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.shared.NotFound;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.Collection;
import java.util.List;

/**
 * The numbers that practitioners have at a location (LOC-2, LOC-5). Those of a whole location are part of it; see
 * {@link Locations}.
 */
@Stateless
@Door
public class LocationNumbers {

    private static final NumberDetails NONE = new NumberDetails(null, null);

    @Inject
    private PractitionerNumberRows rows;

    @Inject
    private Places places;

    @Inject
    private PracticeGroups groups;

    @Inject
    private Audit audit;

    /** All of them, for whoever keeps them: by location and practitioner, each by name. */
    @Allowed(Right.SETTINGS_EDIT)
    public List<NumbersLine> kept() {
        return rows.all().stream().map(PractitionerNumbers::line).toList();
    }

    /** Which numbers patients of these practitioners are given, by the time of an appointment (LOC-7). */
    @OpenToAll("every caller of a practice, patients by link included, may know which number to ring")
    public ContactNumbers contacts(Collection<UserId> practitioners) {
        PracticeCard practice =
                groups.own().orElseThrow(() -> new NotFound("practice group")).card();
        List<LocationCard> locations =
                places.locations().stream().map(Location::card).toList();
        return new ContactNumbers(
                practice,
                locations,
                places.hoursOf(practitioners),
                rows.of(practitioners).stream().map(PractitionerNumbers::line).toList());
    }

    /**
     * Gives a practitioner numbers at a location.
     *
     * @throws NotFound when the caller's practice group has no such location or practitioner
     * @throws NumbersTwice when they have some there already
     * @throws NumberMissing without any number
     * @throws PhoneNotValid when no phone could ring there
     */
    @Allowed(Right.SETTINGS_EDIT)
    public void add(LocationId location, UserId practitioner, @Valid NumberDetails numbers) {
        LocationCard place = place(location);
        UserCard card = groups.user(practitioner)
                .filter(user -> user.role() == Role.PRACTITIONER)
                .orElseThrow(() -> new NotFound("practitioner"))
                .card();
        rows.queueUp();
        if (rows.one(location, practitioner).isPresent()) {
            throw new NumbersTwice(card.name(), place.name());
        }
        PractitionerNumbers made = new PractitionerNumbers(
                Callers.current().requirePractice(),
                location,
                practitioner,
                numbers.checked(place.details().zone()));
        rows.add(made);
        note(Action.CREATE, place, practitioner, NONE, made.line().numbers());
    }

    /**
     * Replaces them.
     *
     * @throws NotFound when the practitioner has none there
     * @throws NumberMissing without any number
     * @throws PhoneNotValid when no phone could ring there
     */
    @Allowed(Right.SETTINGS_EDIT)
    public void change(LocationId location, UserId practitioner, @Valid NumberDetails numbers) {
        LocationCard place = place(location);
        rows.queueUp();
        PractitionerNumbers kept = found(location, practitioner);
        NumberDetails before = kept.line().numbers();
        kept.change(numbers.checked(place.details().zone()));
        note(Action.UPDATE, place, practitioner, before, kept.line().numbers());
    }

    /** From now on the location's are used. @throws NotFound when the practitioner has none there */
    @Allowed(Right.SETTINGS_EDIT)
    public void remove(LocationId location, UserId practitioner) {
        LocationCard place = place(location);
        rows.queueUp();
        PractitionerNumbers kept = found(location, practitioner);
        rows.remove(kept);
        note(Action.DELETE, place, practitioner, kept.line().numbers(), NONE);
    }

    private LocationCard place(LocationId id) {
        return places.location(id).orElseThrow(() -> new NotFound("location")).card();
    }

    private PractitionerNumbers found(LocationId location, UserId practitioner) {
        return rows.one(location, practitioner).orElseThrow(() -> new NotFound("practitioner numbers"));
    }

    private void note(Action action, LocationCard place, UserId practitioner, NumberDetails before, NumberDetails now) {
        audit.record(AuditEvent.of(action, "practitioner numbers", practitioner.value())
                .describe(place.name())
                .change("phone", before.phone(), now.phone())
                .change("business number", before.businessNumber(), now.businessNumber()));
    }
}
