package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.campaigns.Direction;
import health.praxis.campaigns.MessageLine;
import health.praxis.campaigns.MessageStretch;
import health.praxis.campaigns.WriteToPatient;
import health.praxis.delivery.Channel;
import health.praxis.delivery.DeliveryQueries;
import health.praxis.delivery.MessageSearch;
import health.praxis.delivery.MessageState;
import health.praxis.patients.PatientStatus;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.scheduling.AppointmentId;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A patient's history of messages: what stands in it, and for whom. */
@ExtendWith(ArquillianExtension.class)
class PatientMessagesIT extends WithMessages {

    @Inject
    private DeliveryQueries delivery;

    @Test
    @DisplayName("ACC-1 messages about a colleague's appointment are hidden with it, also where the patient is shared")
    void appointmentsOfOthers() {
        APractice.Opened practice = aPractice.open(10);
        PatientId ines = patient(practice, "Ines", phone(), PatientStatus.CURRENT);
        Person narrow = person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL);
        book(practice, narrow.id(), ines, 2);
        AppointmentId colleagues = book(practice, practice.practitioner(), ines, 3);
        Callers.run(practice.owner(), () -> reminders.sendLink(colleagues, ines, Channel.SMS));

        assertThat(lines(practice.owner(), ines)).anyMatch(line -> colleagues.equals(line.appointment()));
        Caller me = caller(practice, narrow);
        assertThat(lines(me, ines)).noneMatch(line -> colleagues.equals(line.appointment()));
        List<UUID> theirs = lines(practice.owner(), ines).stream()
                .filter(line -> colleagues.equals(line.appointment()))
                .map(line -> line.place().id())
                .toList();
        assertThat(Callers.get(me, () -> delivery.ofPatient(search(ines, "", null, 50))))
                .noneMatch(sent -> theirs.contains(sent.message().id().value()));
    }

    @Test
    @DisplayName(
            "MSG-1 AUD-1 the history is read by stretches, by channel, direction and words, and each reading is written")
    void history() throws Exception {
        APractice.Opened practice = aPractice.open(20);
        PatientId ines = patient(practice, "Ines", phone(), PatientStatus.CURRENT);
        for (int i = 0; i < 5; i++) {
            String words = "Text " + i + (i == 3 ? " 100%_Sure" : "");
            Callers.run(practice.owner(), () -> messages.write(text(ines, words)));
        }
        Callers.run(
                practice.owner(),
                () -> messages.write(
                        new WriteToPatient(UUID.randomUUID(), ines, Channel.EMAIL, "Your visit", "Letter")));

        MessageStretch first = stretch(practice.owner(), search(ines, "", null, 4));
        MessageStretch second = stretch(practice.owner(), search(ines, "", first.next(), 4));
        assertThat(first.lines())
                .extracting(MessageLine::text)
                .containsExactly("Letter", "Text 4", "Text 3 100%_Sure", "Text 2");
        assertThat(second.lines()).extracting(MessageLine::text).containsExactly("Text 1", "Text 0");
        assertThat(second.next()).isNull();
        assertThat(stretch(practice.owner(), search(ines, "100%_sURE", null, 9)).lines())
                .hasSize(1);
        assertThat(stretch(practice.owner(), search(ines, "your VISIT", null, 9))
                        .lines())
                .hasSize(1);
        assertThat(stretch(practice.owner(), search(ines, "_", null, 9)).lines())
                .hasSize(1);
        assertThat(stretch(practice.owner(), new MessageSearch(ines, Channel.EMAIL, "", null, 9))
                        .lines())
                .hasSize(1);
        assertThat(Callers.get(practice.owner(), () -> history.of(search(ines, "", null, 9), Direction.RECEIVED))
                        .lines())
                .isEmpty();
        assertThat(database.count(
                        practice.id(),
                        "select count(*) from audit_entry where description = 'history of messages' and ? = any(patient_ids)",
                        ines.value()))
                .isEqualTo(6);
    }

    @Test
    @DisplayName("MSG-1 REM-12 a reminder that failed before it was written stands there with its reason")
    void failedReminder() throws Exception {
        APractice.Opened practice = aPractice.open(10);
        PatientId ines = patient(practice, "Ines", null, PatientStatus.CURRENT);
        AppointmentId id = book(practice, practice.practitioner(), ines, 2);

        MessageLine failed = eventually(
                        () -> lines(practice.owner(), ines).stream()
                                .filter(line -> line.state() == MessageState.FAILED && line.channel() == Channel.SMS)
                                .findFirst(),
                        found -> found.isPresent())
                .orElseThrow();

        assertThat(failed.reason()).isEqualTo("NO_ADDRESS");
        assertThat(failed.appointment()).isEqualTo(id);
        assertThat(failed.text()).isNull();
    }
}
