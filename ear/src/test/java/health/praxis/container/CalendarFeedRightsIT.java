package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.container.APractice.Opened;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Module;
import health.praxis.practice.Role;
import health.praxis.practice.UserSettings;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.CallOff;
import health.praxis.scheduling.NameForm;
import health.praxis.scheduling.TimeBlock;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whose appointments a feed shows, by which names, and until when. */
@ExtendWith(ArquillianExtension.class)
class CalendarFeedRightsIT extends WithFeed {

    @Test
    @DisplayName(
            "INT-1 a feed has its owner's appointments of this practice alone, though the owner sees all calendars")
    void oneCalendarOfOnePractice() throws Exception {
        Person colleague = person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL);
        AppointmentId theirs = book(colleague.id(), start, aPractice.patient(practice, "Ben"));
        Opened elsewhere = aPractice.open(0);
        Instant far = clock.instant().plus(366, ChronoUnit.DAYS).plus(1, ChronoUnit.HOURS);
        AppointmentId tooFar = book(practice.practitioner(), far, ana);
        AppointmentId tooOld = book(practice.practitioner(), clock.instant().minus(92, ChronoUnit.DAYS), ana);
        AppointmentId lately = book(practice.practitioner(), clock.instant().minus(89, ChronoUnit.DAYS), ana);

        assertThat(get(make(owner)).body())
                .contains(visit.toString(), lately.toString())
                .doesNotContain(theirs.toString(), tooFar.toString(), tooOld.toString());
        assertThat(get(make(caller(practice, colleague))).body())
                .contains(theirs.toString(), "SUMMARY:B.E.")
                .doesNotContain(visit.toString());
        assertThat(get(make(elsewhere.owner())).body()).doesNotContain("BEGIN:VEVENT");

        Caller reader = Caller.feed(practice.id(), practice.practitioner(), Set.of(Right.FEED_READ), null);
        assertThat(asked(owner, "select practitioner_id from appointment"))
                .contains(colleague.id().toString());
        assertThat(asked(reader, "select distinct practitioner_id from appointment"))
                .as("whatever is asked, the database shows a feed's caller one calendar")
                .containsExactly(practice.practitioner().toString());
    }

    @Test
    @DisplayName("ANON-9 ANON-8 names follow the owner's own choice, and never are plainer than the practice demands")
    void nameForms() throws Exception {
        String feed = make(owner);
        Callers.run(owner, () -> zoom.choose(TimeBlock.THIRTY));
        assertThat(get(feed).body()).as("who zooms has chosen no names").contains("SUMMARY:A.E.");
        Callers.run(owner, () -> names.choose(NameForm.FULL_NAME));
        assertThat(get(feed).body()).contains("SUMMARY:Ana Example");
        Callers.run(owner, () -> names.demand(NameForm.FIRST_NAME));
        assertThat(get(feed).body()).contains("SUMMARY:Ana\r\n");
        Callers.run(owner, () -> names.demand(NameForm.PATIENT_ID));
        assertThat(get(feed).body()).containsPattern("SUMMARY:PX-[0-9]+").doesNotContain("Ana");
    }

    @Test
    @DisplayName("ANON-9 REL-4 a patient who is hidden from the owner is left out, and so is who called off")
    void hiddenPatients() throws Exception {
        Person narrow = person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL);
        PatientId ben = aPractice.patient(practice, "Ben");
        PatientId cara = aPractice.patient(practice, "Cara");
        AppointmentId group = book(narrow.id(), start, ana, ben, cara);
        String feed = make(caller(practice, narrow));
        assertThat(get(feed).body()).contains("SUMMARY:A.E.\\, B.E.\\, C.E.");
        Callers.run(owner, () -> scheduling.setStatus(group, ben, AppointmentStatus.CANCELLED));
        assertThat(get(feed).body()).contains("SUMMARY:A.E.\\, C.E.");
        Callers.run(owner, () -> relationships.revoke(ana, narrow.id()));
        assertThat(get(feed).body()).contains("SUMMARY:C.E.");
        Callers.run(owner, () -> relationships.revoke(cara, narrow.id()));
        Callers.run(owner, () -> relationships.revoke(ben, narrow.id()));
        assertThat(get(feed).body()).doesNotContain(group.toString());
    }

    @Test
    @DisplayName(
            "ORG-15 ACC-13 a feed ends for good with its owner's membership, and rests while the calendar is withdrawn")
    void endsWithItsOwner() throws Exception {
        Person colleague = person(practice, Role.PRACTITIONER, AccessLevel.CLINICAL);
        String feed = make(caller(practice, colleague));
        edit(
                practice,
                colleague,
                AccessLevel.CLINICAL,
                new UserSettings(false, Set.of(Module.CALENDAR), false, false, false, false, false, false),
                null);
        assertThat(get(feed).status()).isEqualTo(404);
        edit(practice, colleague, AccessLevel.CLINICAL, UserSettings.NONE, null);
        assertThat(get(feed).status()).isEqualTo(200);

        Callers.run(owner, () -> users.deactivate(colleague.id()));
        assertThat(get(feed).status()).isEqualTo(404);
        Callers.run(owner, () -> users.reactivate(colleague.id()));
        assertThat(get(feed).status()).isEqualTo(404);
        assertThat(acts(colleague.id())).containsExactly("CREATE", "VIEW", "END");
    }

    @Test
    @DisplayName("INT-1 only practitioners have a feed, and its reader may do nothing else")
    void whoMay() {
        Caller clerk = caller(practice, person(practice, Role.ADMINISTRATOR, AccessLevel.FULL));
        Caller reader = Caller.feed(practice.id(), practice.practitioner(), Set.of(Right.FEED_READ), null);
        for (Runnable act : List.<Runnable>of(feeds::make, feeds::end, feeds::madeAt)) {
            refused(clerk, act);
            refused(reader, act);
        }
        refused(reader, () -> cancellations.cancel(visit, CallOff.of(ana)));
        refused(reader, names::shown);
    }

    @Test
    @DisplayName(
            "AUD-1 making, replacing, reading and ending are in the history; the same reading once an hour at most")
    void history() throws Exception {
        make(owner);
        String feed = make(owner);
        get(feed);
        get(feed);
        get(feed, "If-None-Match", "*");
        assertThat(acts(practice.practitioner())).containsExactly("CREATE", "UPDATE", "VIEW");
        assertThat(database.ask(
                        practice.id(),
                        "select actor_kind || ' ' || page || ' ' || (patient_ids = array[?]) from audit_entry"
                                + " where subject_type = 'calendar feed' and action = 'VIEW'",
                        ana.value()))
                .containsExactly("FEED /feeds true");

        Callers.run(owner, () -> scheduling.move(visit, start.plus(2, ChronoUnit.HOURS), 30));
        get(feed);
        database.change(practice.id(), "update calendar_feed set noted_at = noted_at - interval '61 minutes'");
        get(feed);
        get(feed);
        Callers.run(owner, feeds::end);
        get(feed);
        assertThat(acts(practice.practitioner())).containsExactly("CREATE", "UPDATE", "VIEW", "VIEW", "VIEW", "END");
    }
}
