package health.praxis.practice;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.shared.NotFound;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** The rooms and equipment of each location (LOC-9). Who has booked them when is kept with the appointments. */
@Stateless
@Door
public class Facilities {

    private static final int MOST = 60;

    @Inject
    private FacilityRows rows;

    @Inject
    private Places places;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** Those that can be chosen: by location, rooms first, by name. */
    @Allowed(Right.CALENDAR_VIEW)
    public List<FacilityCard> offered() {
        return rows.cards().stream().filter(card -> !card.archived()).toList();
    }

    /** Those of these that the practice has, archived ones included. */
    @Allowed(Right.CALENDAR_VIEW)
    public List<FacilityCard> cards(Collection<FacilityId> ids) {
        return rows.cards(ids);
    }

    /** All, archived ones included, for whoever keeps the list. */
    @Allowed(Right.SETTINGS_EDIT)
    public List<FacilityCard> kept() {
        return rows.cards();
    }

    /**
     * Offers one more.
     *
     * @throws NotFound when the caller's practice group has no such location
     * @throws FacilityTwice when the location offers one of this name
     * @throws TooManyFacilities when the location offers 60
     */
    @Allowed(Right.SETTINGS_EDIT)
    public FacilityId add(LocationId location, FacilityKind kind, @Valid FacilityName name) {
        Facility made = new Facility(Callers.current().requirePractice(), location, kind, name.name());
        requireRoomFor(made, name.name());
        rows.add(made);
        audit.record(note(Action.CREATE, made).change("name", null, made.name()));
        return made.id();
    }

    /**
     * Gives it another name, also where it was booked before.
     *
     * @throws NotFound when the caller's practice group has no such room or equipment
     * @throws FacilityTwice when the location offers another one of this name
     */
    @Allowed(Right.SETTINGS_EDIT)
    public void rename(FacilityId id, @Valid FacilityName name) {
        Facility facility = found(id);
        if (!facility.isArchived()) {
            requireRoomFor(facility, name.name());
        }
        String before = facility.name();
        facility.rename(name.name());
        audit.record(note(Action.UPDATE, facility).change("name", before, facility.name()));
    }

    /**
     * Offers it no more; appointments that have it keep it.
     *
     * @throws NotFound when the caller's practice group has no such room or equipment
     */
    @Allowed(Right.SETTINGS_EDIT)
    public void archive(FacilityId id) {
        Facility facility = found(id);
        facility.archive(clock.instant());
        audit.record(note(Action.UPDATE, facility).change("archived", false, true));
    }

    /**
     * Offers it again.
     *
     * @throws NotFound when the caller's practice group has no such room or equipment
     * @throws FacilityTwice when the location offers another one of this name meanwhile
     * @throws TooManyFacilities when the location offers 60
     */
    @Allowed(Right.SETTINGS_EDIT)
    public void restore(FacilityId id) {
        Facility facility = found(id);
        requireRoomFor(facility, facility.name());
        facility.restore();
        audit.record(note(Action.UPDATE, facility).change("archived", true, false));
    }

    private Facility found(FacilityId id) {
        return rows.one(id).orElseThrow(() -> new NotFound("facility"));
    }

    /** Two who change what one location offers queue up here. */
    private void requireRoomFor(Facility facility, String name) {
        Location location = places.location(facility.location()).orElseThrow(() -> new NotFound("location"));
        List<Facility> others = rows.lockedOffered(facility.location()).stream()
                .filter(other -> !other.id().equals(facility.id()))
                .toList();
        if (others.stream().anyMatch(other -> other.name().equalsIgnoreCase(name))) {
            throw new FacilityTwice(name, location.card().name());
        }
        if (others.size() >= MOST) {
            throw new TooManyFacilities(MOST);
        }
    }

    private static AuditEvent note(Action action, Facility facility) {
        return AuditEvent.of(action, "facility", facility.id().value())
                .describe(facility.kind().name().toLowerCase(Locale.ROOT) + " " + facility.name());
    }
}
