package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.credits.CreditQueries;
import health.praxis.delivery.Channel;
import health.praxis.reminders.NoExternalLink;
import health.praxis.reminders.Reminders;
import health.praxis.scheduling.AppointmentDetail;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.BookAppointment;
import health.praxis.scheduling.ChangeAppointment;
import health.praxis.scheduling.ExternalLinkNotValid;
import health.praxis.scheduling.Scheduling;
import health.praxis.scheduling.SchedulingQueries;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.telehealth.JoinLinks;
import health.praxis.telehealth.SessionOver;
import health.praxis.telehealth.Telehealth;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Appointments by the practice's own video: a link that is kept and sent, and nothing of Telehealth. */
@ExtendWith(ArquillianExtension.class)
class OnlineConsultationIT extends HouseDeployment {

    private static final Instant START = Instant.parse("2031-05-06T01:00:00Z");
    private static final String MEETING = "https://video.example/j/73218?pwd=kept-among-us";
    private static final String OTHER = "https://video.example/j/99001";

    private final SandboxControl sandbox = new SandboxControl();

    @Inject
    private APractice aPractice;

    @Inject
    private Database database;

    @Inject
    private Scheduling scheduling;

    @Inject
    private SchedulingQueries queries;

    @Inject
    private Reminders reminders;

    @Inject
    private Telehealth telehealth;

    @Inject
    private JoinLinks joinLinks;

    @Inject
    private CreditQueries credits;

    private APractice.Opened practice;
    private PatientId patient;
    private AppointmentId appointment;

    private void book(@Nullable String link) {
        practice = aPractice.open(100);
        patient = aPractice.patient(practice, "Odette" + Math.abs(practice.id().hashCode()));
        appointment = Callers.get(
                practice.owner(),
                () -> scheduling.book(new BookAppointment(
                        practice.practitioner(),
                        START,
                        50,
                        AppointmentLocation.ONLINE,
                        List.of(patient),
                        null,
                        link,
                        null)));
    }

    private void change(AppointmentLocation location, @Nullable String link) {
        Callers.run(
                practice.owner(),
                () -> scheduling.change(
                        appointment,
                        detail().version(),
                        new ChangeAppointment(START, 50, location, List.of(patient), null, link)));
    }

    private AppointmentDetail detail() {
        return Callers.get(practice.owner(), () -> queries.appointment(appointment));
    }

    @Test
    @DisplayName(
            "TEL-34 an Online Consultation keeps its link; it has no waiting room, no join links and costs no video")
    void nothingOfTelehealth() throws Exception {
        book("  " + MEETING + " ");
        assertThat(Objects.requireNonNull(detail().externalLink()).address()).hasToString(MEETING);
        assertThatThrownBy(() -> Callers.get(practice.owner(), () -> telehealth.waitingRoom(appointment)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> Callers.get(practice.owner(), () -> telehealth.enterAsPractitioner(appointment)))
                .isInstanceOf(SessionOver.class);
        assertThatThrownBy(() -> Callers.get(practice.owner(), () -> joinLinks.patientLink(appointment, patient)))
                .isInstanceOf(NotFound.class);
        assertThat(database.count(practice.id(), "select count(*) from join_link"))
                .isZero();
    }

    @Test
    @DisplayName("TEL-34 REM-6 the video templates carry the external link, the kept text does not")
    void messagesCarryIt() throws Exception {
        book(MEETING);
        String mailbox = detail().patients().get(0).patient().email();
        Callers.run(practice.owner(), () -> reminders.sendLink(appointment, patient, Channel.EMAIL));
        eventually(() -> sandbox.mails(mailbox), mails -> mails.toString().contains(MEETING));
        assertThat(database.ask(practice.id(), "select body from outgoing_message where channel = 'EMAIL'"))
                .isNotEmpty()
                .allSatisfy(body -> assertThat(body).contains("video").doesNotContain("video.example"));
        long before = Callers.get(practice.owner(), credits::balance).credits();
        assertThat(before).as("an e-mail costs nothing, the video neither").isLessThanOrEqualTo(100);
    }

    @Test
    @DisplayName("TEL-34 without a link the messages say that it follows, and it cannot be sent by hand")
    void linkFollows() throws Exception {
        book(null);
        String mailbox = detail().patients().get(0).patient().email();
        eventually(() -> sandbox.mails(mailbox), mails -> mails.toString().contains("we will send you the link"));
        assertThatThrownBy(() ->
                        Callers.run(practice.owner(), () -> reminders.sendLink(appointment, patient, Channel.EMAIL)))
                .isInstanceOf(NoExternalLink.class);
        change(AppointmentLocation.ONLINE, MEETING);
        eventually(() -> sandbox.mails(mailbox), mails -> mails.toString().contains(MEETING));
    }

    @Test
    @DisplayName("TEL-34 TEL-32 to Telehealth the external link is dropped and join links are made, and back they die")
    void toAndFro() throws Exception {
        book(MEETING);
        change(AppointmentLocation.TELEHEALTH, MEETING);
        assertThat(detail().externalLink()).isNull();
        String living = "select count(*) from join_link where revoked_at is null";
        assertThat(database.count(practice.id(), living)).isEqualTo(2);
        change(AppointmentLocation.ONLINE, OTHER);
        assertThat(database.count(practice.id(), living)).isZero();
        assertThat(Objects.requireNonNull(detail().externalLink()).address()).hasToString(OTHER);
        change(AppointmentLocation.PHONE, OTHER);
        assertThat(detail().externalLink()).isNull();
    }

    @Test
    @DisplayName("AUD-7 the history says from which host the link came and that it changed, never the link itself")
    void historyKeepsTheHost() throws Exception {
        book(MEETING);
        change(AppointmentLocation.ONLINE, OTHER);
        change(AppointmentLocation.CLINIC, null);
        List<String> written =
                database.ask(practice.id(), "select changes::text from audit_entry where subject_type = 'appointment'");
        assertThat(String.join("\n", written))
                .contains("https://video.example/", "(another)")
                .doesNotContain("kept-among-us", "73218", "99001");
    }

    @Test
    @DisplayName("TEL-34 what is no https address is refused and nothing is booked; another practice finds nothing")
    void refused() throws Exception {
        assertThatThrownBy(() -> book("http://video.example/j/1")).isInstanceOf(ExternalLinkNotValid.class);
        assertThat(database.count(practice.id(), "select count(*) from appointment"))
                .isZero();
        book(MEETING);
        APractice.Opened other = aPractice.open(0);
        assertThatThrownBy(() -> Callers.get(other.owner(), () -> queries.appointment(appointment)))
                .isInstanceOf(NotFound.class);
        assertThat(Callers.get(Caller.job(other.id(), "reminders"), () -> queries.externalLinks(List.of(appointment))))
                .isEmpty();
        assertThat(Callers.get(
                        Caller.job(practice.id(), "reminders"), () -> queries.externalLinks(List.of(appointment))))
                .hasSize(1);
    }
}
