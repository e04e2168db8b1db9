package health.praxis.practice;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.shared.NotFound;
import health.praxis.shared.ZoneNotKnown;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.OpenToAll;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;

/** Where the practice group works (LOC-1). */
@Stateless
@Door
public class Locations {

    @Inject
    private Places places;

    @Inject
    private Audit audit;

    /** All locations, by name. */
    @OpenToAll("every caller of a practice, patients by link included, may know where it is")
    public List<LocationCard> all() {
        return places.locations().stream().map(Location::card).toList();
    }

    /** @throws NotFound when the caller's practice group has no such location */
    @OpenToAll("every caller of a practice, patients by link included, may know where it is")
    public LocationCard one(LocationId id) {
        return found(id).card();
    }

    /**
     * @throws ZoneNotKnown when the zone has no such name
     * @throws PhoneNotValid when its phone is no number that could ring
     */
    @Allowed(Right.SETTINGS_EDIT)
    public LocationId add(@Valid LocationDetails details) {
        Location location = new Location(Callers.current().requirePractice(), details.checked());
        places.add(location);
        audit.record(AuditEvent.of(Action.CREATE, "location", location.id().value())
                .describe(location.card().name()));
        return location.id();
    }

    /**
     * Replaces what a location is. A change of zone moves its practice hours with it; appointments keep their moments.
     *
     * @throws NotFound when the caller's practice group has no such location
     * @throws ZoneNotKnown when the zone has no such name
     * @throws PhoneNotValid when its phone is no number that could ring; one that stands there already may stay
     */
    @Allowed(Right.SETTINGS_EDIT)
    public void change(LocationId id, @Valid LocationDetails details) {
        Location location = found(id);
        LocationDetails before = location.card().details();
        location.change(Objects.equals(before.phone(), details.phone()) ? details : details.checked());
        LocationDetails now = location.card().details();
        audit.record(AuditEvent.of(Action.UPDATE, "location", id.value())
                .change("name", before.name(), now.name())
                .change("zone", before.zone(), now.zone())
                .change("address", before.address(), now.address())
                .change("phone", before.phone(), now.phone())
                .change("business number", before.businessNumber(), now.businessNumber()));
    }

    private Location found(LocationId id) {
        return places.location(id).orElseThrow(() -> new NotFound("location"));
    }
}
