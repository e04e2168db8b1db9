package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.ChangeAppointment;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.RuleBroken;
import health.praxis.shared.UserId;
import health.praxis.telehealth.CallFull;
import health.praxis.telehealth.Guest;
import health.praxis.telehealth.GuestLink;
import health.praxis.telehealth.GuestNameWrong;
import health.praxis.telehealth.GuestRole;
import health.praxis.telehealth.JoinState;
import health.praxis.telehealth.JoinView;
import health.praxis.telehealth.LinkDead;
import health.praxis.telehealth.NotYourSession;
import health.praxis.telehealth.SeatRole;
import health.praxis.telehealth.Seating;
import health.praxis.telehealth.SessionOver;
import health.praxis.telehealth.SessionReceipt;
import health.praxis.telehealth.TicketAnswer;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Right;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An interpreter or a carer in a video session: invited, narrowed to no patient, admitted, not billed. */
@ExtendWith(ArquillianExtension.class)
class GuestIT extends WithGuests {

    @Test
    @DisplayName(
            "TEL-17 TEL-33 from invitation to receipt: a guest is named there, and the charge is for the patient alone")
    void fromInvitationToReceipt() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        PatientId leila = aPractice.patient(practice, "Leila");
        AppointmentId appointment = startNow(practice, leila);
        int estimate = Callers.get(practice.owner(), () -> telehealth.waitingRoom(appointment))
                .estimate();
        GuestLink mei = invite(practice, appointment, "  Mei Lin ", GuestRole.INTERPRETER);
        assertThat(mei.guest().name()).isEqualTo("Mei Lin");
        assertThat(Callers.get(practice.owner(), () -> telehealth.waitingRoom(appointment))
                        .estimate())
                .isEqualTo(estimate);

        JoinView page = asVisitor(() -> joinPage.view(token(mei)));
        assertThat(page.state()).isEqualTo(JoinState.OPEN);
        assertThat(page.practitionerName()).contains("Robin");
        assertThat(page.guest()).isEqualTo(mei.guest());
        assertThat(page.toString()).doesNotContain("Leila").doesNotContain("Example");

        Caller practitioner = practitioner(practice, appointment);
        TicketAnswer ticket = asVisitor(() -> telehealth.enterByLink(token(mei)));
        assertThat(ticket.json()).contains("\"role\":\"guest\"", "Mei Lin").doesNotContain("Leila");
        Caller guest = seat(practice, ticket.token());
        Caller patient = patient(practice, appointment, leila);
        Callers.get(practitioner, telehealth::start);
        assertThatThrownBy(() -> Callers.run(guest, telehealth::connected)).isInstanceOf(NotYourSession.class);
        Callers.run(practitioner, () -> telehealth.admit(guest.subject()));
        Callers.run(guest, telehealth::connected);
        Callers.run(practitioner, () -> telehealth.admit(patient.subject()));
        Callers.run(patient, telehealth::connected);
        assertThat(Callers.get(practitioner, telehealth::cost).patients()).isEqualTo(1);
        Callers.run(guest, telehealth::leave);
        Callers.run(practitioner, telehealth::disconnect);

        eventually(() -> charged(practice), amount -> amount == -2);
        SessionReceipt receipt = Callers.get(practice.owner(), () -> receipts.receipt(session(practice)));
        assertThat(receipt.patients()).isEqualTo(1);
        assertThat(receipt.attendances())
                .extracting(
                        SessionReceipt.Attendance::role,
                        SessionReceipt.Attendance::guest,
                        SessionReceipt.Attendance::name)
                .contains(tuple(SeatRole.GUEST, GuestRole.INTERPRETER, "Mei Lin"))
                .hasSize(3);
        assertDead(mei);
        assertThat(Callers.get(practice.owner(), () -> guests.of(appointment))).isEmpty();
        assertThatThrownBy(() -> invite(practice, appointment, "Late Guest", GuestRole.CARER))
                .isInstanceOf(SessionOver.class);
        assertThat(history(practice))
                .contains(
                        "USER CREATE guest link interpreter 1",
                        "PARTICIPANT ADMIT video session guest, interpreter 1",
                        "PARTICIPANT JOIN video session guest, interpreter 0",
                        "PARTICIPANT LEAVE video session guest, interpreter 0");
    }

    @Test
    @DisplayName("TEL-17 where only a guest came, it costs what a session nobody came to costs")
    void onlyAGuestCame() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        AppointmentId appointment = startNow(practice, aPractice.patient(practice, "Leila"));
        Caller practitioner = practitioner(practice, appointment);
        Caller guest = guest(practice, invite(practice, appointment, "Mei Lin", GuestRole.INTERPRETER));
        Callers.get(practitioner, telehealth::start);
        Callers.run(practitioner, () -> telehealth.admit(guest.subject()));
        Callers.run(guest, telehealth::connected);
        Callers.run(practitioner, telehealth::disconnect);
        eventually(() -> charged(practice), amount -> amount == -2);
    }

    @Test
    @DisplayName("TEL-7 guests are the booked practitioner's alone; another practice's guest equals one that never was")
    void onlyTheBookedPractitioner() {
        APractice.Opened practice = aPractice.open(50);
        APractice.Opened other = aPractice.open(50);
        AppointmentId appointment = startNow(practice, aPractice.patient(practice, "Leila"));
        AppointmentId theirs = startNow(other, aPractice.patient(other, "Mia"));
        UUID mei = invite(practice, appointment, "Mei Lin", GuestRole.INTERPRETER)
                .guest()
                .id();
        Caller colleague = Caller.user(
                practice.id(), UserId.random(), practice.account(), "colleague", EnumSet.allOf(Right.class), null);
        for (Caller stranger : List.of(colleague, other.owner())) {
            for (Runnable attempt : List.<Runnable>of(
                    () -> guests.of(appointment),
                    () -> guests.add(appointment, "Mei", GuestRole.CARER),
                    () -> guests.link(appointment, mei),
                    () -> guests.remove(appointment, mei))) {
                assertThatThrownBy(() -> Callers.run(stranger, attempt)).isInstanceOf(NotFound.class);
            }
        }
        for (UUID nobody : List.of(mei, UUID.randomUUID())) {
            assertThatThrownBy(() -> Callers.run(other.owner(), () -> guests.link(theirs, nobody)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> Callers.run(other.owner(), () -> guests.remove(theirs, nobody)))
                    .isInstanceOf(NotFound.class);
        }
        Caller theirPractitioner = practitioner(other, theirs);
        Callers.get(theirPractitioner, telehealth::start);
        assertThatThrownBy(() -> Callers.run(theirPractitioner, () -> telehealth.admit(mei)))
                .isInstanceOf(NotYourSession.class);
        assertThatThrownBy(() -> asVisitor(() -> telehealth.enterByLink("A".repeat(32))))
                .isInstanceOf(LinkDead.class);
        assertThat(Callers.get(practice.owner(), () -> guests.of(appointment)))
                .extracting(Guest::id)
                .containsExactly(mei);
    }

    @Test
    @DisplayName("TEL-3 a guest needs a name that can be read and is not too long")
    void names() {
        APractice.Opened practice = aPractice.open(50);
        AppointmentId appointment = startNow(practice, aPractice.patient(practice, "Leila"));
        for (String name : List.of("", "   ", "\u202E", "123", "x".repeat(81))) {
            assertThatThrownBy(() -> invite(practice, appointment, name, GuestRole.CARER))
                    .as(name)
                    .isInstanceOf(GuestNameWrong.class);
        }
        assertThat(invite(practice, appointment, "x".repeat(80), GuestRole.CARER)
                        .guest()
                        .name())
                .hasSize(80);
    }

    @Test
    @DisplayName(
            "TEL-2 four people at most: guests take the places that patients leave, also when all are invited at once")
    void places() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        PatientId leila = aPractice.patient(practice, "Leila");
        PatientId mia = aPractice.patient(practice, "Mia");
        AppointmentId appointment = startNow(practice, leila);
        List<Together.Result<GuestLink>> results =
                Together.run(6, i -> () -> invite(practice, appointment, "Guest " + (char) ('A' + i), GuestRole.CARER));
        assertThat(results.stream().map(Together.Result::refusal).filter(refusal -> refusal != null))
                .hasSize(4)
                .hasOnlyElementsOfType(CallFull.class);

        ChangeAppointment withMia = new ChangeAppointment(
                Callers.get(practice.owner(), () -> appointments.facts(appointment))
                        .start(),
                50,
                AppointmentLocation.TELEHEALTH,
                List.of(leila, mia),
                null,
                null);
        assertThatThrownBy(() ->
                        Callers.run(practice.owner(), () -> scheduling.change(appointment, version(practice), withMia)))
                .isInstanceOf(CallFull.class);
        Guest first =
                Callers.get(practice.owner(), () -> guests.of(appointment)).get(0);
        Callers.run(practice.owner(), () -> guests.remove(appointment, first.id()));
        Callers.run(practice.owner(), () -> scheduling.change(appointment, version(practice), withMia));
        assertThat(Callers.get(practice.owner(), () -> guests.of(appointment))).hasSize(1);
    }

    @Test
    @DisplayName("TEL-3 whoever comes by a guest's link finds no patient in the database, whatever they ask")
    void narrowedToNobody() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        PatientId leila = aPractice.patient(practice, "Leila");
        AppointmentId appointment = startNow(practice, leila);
        GuestLink mei = invite(practice, appointment, "Mei Lin", GuestRole.INTERPRETER);
        invite(practice, appointment, "Jo Ray", GuestRole.CARER);
        Caller guest = guest(practice, mei);

        List<String> tables = database.ask(
                null,
                "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'patient_id'"
                        + " and not a.attisdropped where c.relnamespace = 'praxis'::regnamespace and c.relkind in ('r', 'p')"
                        + " and c.relname not in ('token_index', 'join_link')");
        assertThat(tables).contains("appointment_patient", "outgoing_message", "patient_word");
        assertThat(database.count(practice.id(), "select count(*) from patient_word"))
                .isPositive();
        assertThat(database.count(practice.id(), "select count(*) from join_link"))
                .isEqualTo(4);
        tables.forEach(
                table -> assertThat(asked(guest, "select patient_id from " + table + " where patient_id is not null"))
                        .as(table)
                        .isEmpty());
        assertThat(asked(guest, "select id from patient")).isEmpty();
        assertThat(asked(guest, "select id from audit_entry")).isEmpty();
        assertThat(asked(guest, "select id from join_link"))
                .containsExactly(mei.guest().id().toString());
        assertThat(asked(guest, "with x as (update patient set last_name = 'x' returning id) select id from x"))
                .isEmpty();

        Seating seating = Callers.get(guest, telehealth::seating);
        assertThat(seating.seats()).extracting(Seating.Seat::name).containsExactly("Mei Lin");
        assertThat(seating.toString()).doesNotContain("Leila");
        assertThatThrownBy(() -> Callers.run(guest, () -> telehealth.admit(guest.subject())))
                .isInstanceOf(RuleBroken.class);
        assertThatThrownBy(() -> Callers.run(guest, telehealth::disconnect)).isInstanceOf(RuleBroken.class);
    }

    @Test
    @DisplayName("AUD-1 coming in is written once, however often a ticket is asked for and a connection comes back")
    void joiningIsWrittenOnce() throws Exception {
        APractice.Opened practice = aPractice.open(50);
        PatientId leila = aPractice.patient(practice, "Leila");
        AppointmentId appointment = startNow(practice, leila);
        Caller practitioner = practitioner(practice, appointment);
        asPractitioner(practice, appointment);
        Callers.get(practitioner, telehealth::start);
        asPractitioner(practice, appointment);
        Callers.run(practitioner, telehealth::connected);
        Caller patient = patient(practice, appointment, leila);
        Callers.run(practitioner, () -> telehealth.admit(patient.subject()));
        Callers.run(patient, telehealth::connected);
        Callers.run(patient, telehealth::connected);
        assertThat(joins(practice)).isEqualTo(1);

        Callers.run(patient, telehealth::timedOut);
        Callers.run(patient, telehealth::connected);
        assertThat(joins(practice)).isEqualTo(2);
        Callers.run(practitioner, telehealth::timedOut);
        Callers.run(practitioner, telehealth::connected);
        assertThat(joins(practice)).isEqualTo(3);
    }
}
