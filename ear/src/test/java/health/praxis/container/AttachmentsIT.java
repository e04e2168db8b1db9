package health.praxis.container;

import static health.praxis.container.Eventually.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.campaigns.WriteToPatient;
import health.praxis.delivery.Attachment;
import health.praxis.delivery.Channel;
import health.praxis.delivery.DeliveryQueries;
import health.praxis.delivery.SentAttachment;
import health.praxis.patients.PatientStatus;
import health.praxis.platform.KeyRotation;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.sealing.Resealing;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.NotAllowed;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files that go with e-mails: what arrives, who gives them back, and how they are kept. */
@ExtendWith(ArquillianExtension.class)
class AttachmentsIT extends WithMessages {

    private static final byte[] PLAN = "%PDF-1.7 ten heel raises".getBytes(UTF_8);
    private static final byte[] DIARY = "Monday: slept well".getBytes(UTF_8);

    private final SandboxControl sandbox = new SandboxControl();

    @Inject
    private DeliveryQueries delivery;

    @Inject
    private KeyRotation rotation;

    @Test
    @DisplayName(
            "MSG-1 they arrive as they were, once however often the form is sent; the history names them and gives them back")
    void arrive() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        String phone = phone();
        PatientId ines = patient(practice, "Ines", phone, PatientStatus.CURRENT);
        WriteToPatient order = letter(ines);

        Callers.run(practice.owner(), () -> messages.write(order));
        Callers.run(practice.owner(), () -> messages.write(order));

        JsonArray mails = eventually(() -> sandbox.mails(mailOf(phone)), found -> !found.isEmpty());
        assertThat(mails).hasSize(1);
        assertThat(mails.getJsonObject(0).getString("text")).contains("As we said");
        assertThat(mails.getJsonObject(0).getJsonArray("attachments").getValuesAs(JsonObject.class))
                .extracting(file -> file.getString("name") + " " + file.getInt("size"))
                .containsExactly("Übungen.pdf " + PLAN.length, "diary.txt " + DIARY.length);
        List<SentAttachment> sent = sent(practice.owner(), ines);
        assertThat(sent).extracting(SentAttachment::name).containsExactly("Übungen.pdf", "diary.txt");
        assertThat(file(practice.owner(), sent.get(1)).content()).isEqualTo(DIARY);
        assertThat(database.ask(
                        practice.id(),
                        "select description from audit_entry where action = 'DOWNLOAD' and ? = any(patient_ids)",
                        ines.value()))
                .containsExactly("attachment 2");
        assertThat(database.count(
                        practice.id(),
                        "select count(*) from message_attachment where position(cast('heel' as bytea) in content) > 0"
                                + " or position(cast('slept' as bytea) in content) > 0"))
                .isZero();
    }

    @Test
    @DisplayName(
            "ACC-1 ANON-7 whoever does not see the patient's messages finds no file, and other practices none at all")
    void hidden() {
        APractice.Opened practice = aPractice.open(0);
        PatientId ines = patient(practice, "Ines", phone(), PatientStatus.CURRENT);
        Callers.run(practice.owner(), () -> messages.write(letter(ines)));
        SentAttachment plan = sent(practice.owner(), ines).get(0);

        Caller narrow = caller(practice, person(practice, Role.PRACTITIONER, AccessLevel.PERSONAL));
        assertThatThrownBy(() -> file(narrow, plan)).isInstanceOf(NotFound.class);
        Person clerk = person(practice, Role.ADMINISTRATOR, AccessLevel.FULL);
        edit(practice, clerk, AccessLevel.FULL, WithHiddenNames.NAMES_HIDDEN, null);
        assertThatThrownBy(() -> file(caller(practice, clerk), plan)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> file(aPractice.open(0).owner(), plan)).isInstanceOf(NotFound.class);
        SentAttachment third = new SentAttachment(plan.message(), 2, "third", 1);
        assertThatThrownBy(() -> file(practice.owner(), third)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> file(Caller.job(practice.id(), "a job"), plan)).isInstanceOf(NotAllowed.class);
    }

    @Test
    @DisplayName("SEC-1 a new key of the practice seals their keys anew, and they open as before")
    void sealedAnew() throws Exception {
        APractice.Opened practice = aPractice.open(0);
        PatientId ines = patient(practice, "Ines", phone(), PatientStatus.CURRENT);
        Callers.run(practice.owner(), () -> messages.write(letter(ines)));
        Callers.run(Caller.platform(null, "127.0.0.1"), () -> rotation.renew(practice.id()));

        Caller job = Caller.job(practice.id(), "sealing anew");
        Callers.run(job, () -> {
            rotation.begin();
            Resealing.Batch batch = rotation.sealAnew(0, 0);
            assertThat(batch.broken()).isZero();
        });

        assertThat(database.ask(practice.id(), "select distinct sealed_by(key_sealed) from message_attachment"))
                .containsExactly("2");
        assertThat(file(practice.owner(), sent(practice.owner(), ines).get(0)).content())
                .isEqualTo(PLAN);
    }

    private static WriteToPatient letter(PatientId patient) {
        return new WriteToPatient(
                UUID.randomUUID(),
                patient,
                Channel.EMAIL,
                "Your exercises",
                "As we said",
                List.of(new Attachment("Übungen.pdf", PLAN), new Attachment("diary.txt", DIARY)));
    }

    private static String mailOf(String phone) {
        return "ines." + phone.substring(1) + "@patients.example";
    }

    private List<SentAttachment> sent(Caller who, PatientId patient) {
        return lines(who, patient).get(0).attachments();
    }

    private Attachment file(Caller who, SentAttachment asked) {
        return Callers.get(who, () -> delivery.attachment(asked.message(), asked.position()));
    }
}
