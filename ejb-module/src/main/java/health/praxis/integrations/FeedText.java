package health.praxis.integrations;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Status;
import biweekly.property.Transparency;
import biweekly.property.Uid;
import health.praxis.scheduling.AppointmentFacts;
import health.praxis.scheduling.FeedEntry;
import health.praxis.scheduling.OwnTimeEntry;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Appointments, and their practitioner's own time, as an iCalendar text (RFC 5545). Each is one moment to another, written in
 * universal time, so that no change
 * of a clock can move it; the same appointments make the same text. No link, no comment, no address of anybody.
 */
final class FeedText {

    private FeedText() {}

    /** @param name of the calendar, as programs list it */
    static String of(String name, List<FeedEntry> entries, List<OwnTimeEntry> ownTime) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Praxis//Praxis//EN");
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        entries.forEach(entry -> calendar.addEvent(event(entry)));
        ownTime.forEach(entry -> calendar.addEvent(event(entry)));
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private static VEvent event(FeedEntry entry) {
        AppointmentFacts appointment = entry.appointment();
        VEvent event = event(
                appointment.id().toString(),
                appointment.start(),
                appointment.end(),
                entry.version(),
                entry.changedAt());
        boolean pending = appointment.unapproved() && !appointment.cancelled();
        String names = entry.names().isEmpty() ? text("busy") : entry.names();
        event.setSummary(pending ? text("pending") + " " + names : names);
        event.setLocation(text("location." + appointment.location()));
        event.setStatus(
                appointment.cancelled() ? Status.cancelled() : pending ? Status.tentative() : Status.confirmed());
        event.setTransparency(appointment.cancelled() ? Transparency.transparent() : Transparency.opaque());
        return event;
    }

    /** Own time is busy, under the name its owner gave it. */
    private static VEvent event(OwnTimeEntry entry) {
        VEvent event = event(entry.id().toString(), entry.start(), entry.end(), entry.version(), entry.changedAt());
        event.setSummary(entry.title());
        event.setStatus(Status.confirmed());
        event.setTransparency(Transparency.opaque());
        return event;
    }

    private static VEvent event(String id, Instant start, Instant end, int version, Instant changedAt) {
        VEvent event = new VEvent();
        event.setUid(new Uid(id));
        event.setDateTimeStamp(date(changedAt));
        event.setLastModified(date(changedAt));
        event.setSequence(version);
        event.setDateStart(date(start), true);
        event.setDateEnd(date(end), true);
        return event;
    }

    private static Date date(Instant moment) {
        return Date.from(moment);
    }

    private static String text(String key) {
        return ResourceBundle.getBundle("health.praxis.integrations.feed", Locale.ENGLISH)
                .getString(key);
    }
}
