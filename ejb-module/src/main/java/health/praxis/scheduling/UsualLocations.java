package health.praxis.scheduling;

import health.praxis.access.Calendars;
import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.practice.HoursLine;
import health.praxis.practice.HoursRule;
import health.praxis.practice.LocationId;
import health.praxis.practice.PracticeHours;
import health.praxis.shared.NotFound;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.NotAllowed;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where appointments usually take place: by their type, else by the practice hours at their time (LOC-6, LOC-7, LOC-12). A
 * practitioner keeps this for their own hours, as with {@link PracticeHours}; whoever edits settings keeps everybody's.
 */
@Stateless
@Door
public class UsualLocations {

    @Inject
    private HoursLocationRows rows;

    @Inject
    private AppointmentTypeRows types;

    @Inject
    private PracticeHours hours;

    @Inject
    private Calendars calendars;

    @Inject
    private Audit audit;

    /** Of the practice hours of these practitioners, by the hours' id; those that say nothing are missing. */
    @Allowed({Right.CALENDAR_VIEW, Right.SETTINGS_EDIT})
    public Map<UUID, AppointmentLocation> of(Collection<UserId> practitioners) {
        return rows.of(hours.of(practitioners));
    }

    /**
     * Where an appointment with this practitioner at this time would usually take place; empty where nothing says so.
     *
     * @param type null for none; one that says nothing leaves it to the practice hours
     * @throws NotFound when the caller sees no such calendar
     */
    @Allowed(Right.CALENDAR_VIEW)
    public Optional<SuggestedLocation> suggested(UserId practitioner, Instant start, @Nullable AppointmentTypeId type) {
        calendars.require(practitioner);
        Optional<SuggestedLocation> byType = Optional.ofNullable(type)
                .flatMap(types::one)
                .map(one -> one.details().meetsAt())
                .map(meetsAt -> new SuggestedLocation(meetsAt, SuggestedLocation.Source.TYPE));
        return byType.isPresent() ? byType : byHours(practitioner, start);
    }

    /**
     * Adds practice hours and says where appointments within them usually take place. The refusals are those of
     * {@link PracticeHours#add}.
     *
     * @param meetsAt null to say nothing
     * @throws NotFound when the caller's practice group has no such practitioner or location
     */
    @Allowed({Right.CALENDAR_EDIT, Right.SETTINGS_EDIT})
    public UUID addHours(
            UserId practitioner, LocationId location, HoursRule rule, @Nullable AppointmentLocation meetsAt) {
        UUID made = hours.add(practitioner, location, rule);
        if (meetsAt != null) {
            rows.add(new HoursLocation(Callers.current().requirePractice(), made, meetsAt));
            note(practitioner, rule, null, meetsAt);
        }
        return made;
    }

    /**
     * Says where appointments within these practice hours usually take place from now on; those that are booked stay.
     *
     * @param line the hours' id
     * @param meetsAt null to say nothing
     * @throws NotAllowed when they are somebody else's and the caller does not edit settings
     * @throws NotFound when the practitioner has no such hours
     */
    @Allowed({Right.CALENDAR_EDIT, Right.SETTINGS_EDIT})
    public void change(UserId practitioner, UUID line, @Nullable AppointmentLocation meetsAt) {
        HoursLine found = hours.toEdit(practitioner, line);
        HoursLocation kept = rows.one(line).orElse(null);
        AppointmentLocation before = kept == null ? null : kept.meetsAt();
        if (meetsAt == before) {
            return;
        }
        if (meetsAt == null) {
            Optional.ofNullable(kept).ifPresent(rows::remove);
        } else if (kept == null) {
            rows.add(new HoursLocation(Callers.current().requirePractice(), line, meetsAt));
        } else {
            kept.change(meetsAt);
        }
        note(practitioner, found.rule(), before, meetsAt);
    }

    private Optional<SuggestedLocation> byHours(UserId practitioner, Instant start) {
        List<HoursLine> then = hours.of(List.of(practitioner)).stream()
                .filter(line -> line.covers(start))
                .toList();
        return rows.of(then).values().stream()
                .findFirst()
                .map(meetsAt -> new SuggestedLocation(meetsAt, SuggestedLocation.Source.HOURS));
    }

    private void note(
            UserId practitioner,
            HoursRule rule,
            @Nullable AppointmentLocation before,
            @Nullable AppointmentLocation now) {
        audit.record(AuditEvent.of(Action.UPDATE, "practice hours", practitioner.value())
                .describe(rule.day() + " " + rule.from() + "-" + rule.to())
                .change("location", before, now));
    }
}
