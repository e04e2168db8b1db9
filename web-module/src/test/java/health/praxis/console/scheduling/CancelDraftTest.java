package health.praxis.console.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.patients.PatientCard;
import health.praxis.scheduling.AppointmentDetail;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.PatientLine;
import health.praxis.scheduling.PresetReason;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CancelDraftTest {

    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");

    @Test
    @DisplayName("APT-13 non-attendance is offered once it has begun; a cancelled appointment can only be deleted")
    void ways() {
        assertThat(draft(false, line("Ana", AppointmentStatus.BOOKED)).getWays())
                .containsExactly(CancelWay.CANCEL, CancelWay.DELETE);
        assertThat(draft(true, line("Ana", AppointmentStatus.ATTENDED)).getWays())
                .containsExactly(CancelWay.CANCEL, CancelWay.DID_NOT_ATTEND, CancelWay.DELETE);
        CancelDraft off = draft(true, line("Ana", AppointmentStatus.CANCELLED));
        assertThat(off.getWays()).containsExactly(CancelWay.DELETE);
        assertThat(off.isDeleting()).isTrue();
    }

    @Test
    @DisplayName("OBK-9 what waits for approval can be declined, and nothing else, before its start and after it")
    void declining() {
        for (boolean begun : new boolean[] {false, true}) {
            CancelDraft draft = draft(begun, NINE.minusSeconds(60), line("Ana", AppointmentStatus.PENDING));
            assertThat(draft.getWays()).containsExactly(CancelWay.DECLINE);
            assertThat(draft.isDeclining()).isTrue();
            assertThat(draft.isCancelling()).isTrue();
            assertThat(draft.isAhead()).isFalse();
        }
    }

    @Test
    @DisplayName("APT-13 at first it is for everybody who is still expected; two of one name are told apart")
    void everybody() {
        PatientLine ana = line("Ana", AppointmentStatus.BOOKED);
        PatientLine other = line("Ana", AppointmentStatus.CONFIRMED);
        CancelDraft draft = draft(false, ana, other, line("Ben", AppointmentStatus.CANCELLED));
        assertThat(draft.getExpected()).containsOnlyKeys("Ana", "Ana (2)");
        assertThat(draft.callOff().patients())
                .containsExactlyInAnyOrder(ana.patient().id(), other.patient().id());
    }

    @Test
    @DisplayName("APT-17 no reason is no reason; nobody chosen is nobody")
    void chosen() {
        CancelDraft draft = draft(false, line("Ana", AppointmentStatus.BOOKED));
        draft.setReason("");
        assertThat(draft.callOff().reason()).isNull();
        draft.setReason("UNWELL");
        draft.setPatients(null);
        assertThat(draft.callOff().reason()).isEqualTo(PresetReason.UNWELL);
        assertThat(draft.callOff().patients()).isEmpty();
    }

    private static CancelDraft draft(boolean begun, PatientLine... lines) {
        return draft(begun, null, lines);
    }

    private static CancelDraft draft(boolean begun, @Nullable Instant awaitingSince, PatientLine... lines) {
        return new CancelDraft(
                new AppointmentDetail(
                        AppointmentId.random(),
                        UserId.random(),
                        "Dr Dana Lee",
                        NINE,
                        NINE.plusSeconds(1800),
                        AppointmentLocation.CLINIC,
                        false,
                        null,
                        0,
                        null,
                        List.of(lines),
                        null,
                        null,
                        lines.length,
                        null,
                        awaitingSince),
                begun);
    }

    private static PatientLine line(String name, AppointmentStatus status) {
        return new PatientLine(
                new PatientCard(
                        PatientId.random(),
                        "PX-300001",
                        name,
                        name,
                        null,
                        null,
                        null,
                        null,
                        null,
                        true,
                        "CURRENT",
                        name,
                        false,
                        false),
                name,
                status);
    }
}
