package health.praxis.console.scheduling;

import health.praxis.scheduling.AppointmentDetail;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentStatus;
import health.praxis.scheduling.CallOff;
import health.praxis.scheduling.CancelReason;
import health.praxis.scheduling.PatientLine;
import health.praxis.scheduling.SeriesScope;
import health.praxis.shared.PatientId;
import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is chosen about an appointment that does not take place. */
public class CancelDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private final AppointmentId id;
    private final Instant start;
    private final Instant end;
    private final boolean begun;
    private final boolean awaiting;
    /** Who is still expected, by name; the values are ids. */
    private final Map<String, String> expected = new LinkedHashMap<>();

    private CancelWay way;
    private List<String> patients;
    private @Nullable String reason;
    private @Nullable String comments;
    private boolean tell = true;
    private SeriesScope scope = SeriesScope.THIS;

    CancelDraft(AppointmentDetail detail, boolean begun) {
        this.id = detail.id();
        this.start = detail.start();
        this.end = detail.end();
        this.begun = begun;
        this.awaiting = detail.awaiting();
        detail.patients().stream()
                .filter(line -> line.status() != AppointmentStatus.CANCELLED)
                .forEach(this::expect);
        this.way = getWays().get(0);
        this.patients = List.copyOf(expected.values());
    }

    /** Two patients of one name are told apart by a number. */
    private void expect(PatientLine line) {
        String name = line.name();
        for (int i = 2; expected.containsKey(name); i++) {
            name = line.name() + " (" + i + ")";
        }
        expected.put(name, line.patient().id().toString());
    }

    CallOff callOff() {
        return new CallOff(
                patients.stream().map(PatientId::of).collect(Collectors.toSet()),
                reason == null || reason.isBlank() ? null : CancelReason.of(reason),
                comments,
                tell);
    }

    AppointmentId id() {
        return id;
    }

    /** What can be chosen: somebody can have missed it once it has begun; what waits for approval is declined (OBK-9). */
    public List<CancelWay> getWays() {
        if (awaiting) {
            return List.of(CancelWay.DECLINE);
        }
        if (expected.isEmpty()) {
            return List.of(CancelWay.DELETE);
        }
        return begun
                ? List.of(CancelWay.CANCEL, CancelWay.DID_NOT_ATTEND, CancelWay.DELETE)
                : List.of(CancelWay.CANCEL, CancelWay.DELETE);
    }

    public boolean isDeleting() {
        return way == CancelWay.DELETE;
    }

    /** Whether what waits for approval is declined (OBK-9). */
    public boolean isDeclining() {
        return awaiting;
    }

    /** Whether it is off for those who are chosen: cancelled, or declined. */
    public boolean isCancelling() {
        return way == CancelWay.CANCEL || way == CancelWay.DECLINE;
    }

    /** Whether it can be too early to have missed it. */
    public boolean isAhead() {
        return !begun && !awaiting && !expected.isEmpty();
    }

    /** Whether nothing else of a series is concerned (APT-10). */
    public boolean isAlone() {
        return scope == SeriesScope.THIS;
    }

    /** Which of its series; this one alone where it is in none. */
    public SeriesScope getScope() {
        return scope;
    }

    public void setScope(SeriesScope scope) {
        this.scope = scope;
    }

    public Instant getStart() {
        return start;
    }

    public Instant getEnd() {
        return end;
    }

    public Map<String, String> getExpected() {
        return expected;
    }

    public CancelWay getWay() {
        return way;
    }

    public void setWay(CancelWay way) {
        this.way = way;
    }

    public List<String> getPatients() {
        return patients;
    }

    public void setPatients(@Nullable List<String> patients) {
        this.patients = patients == null ? List.of() : List.copyOf(patients);
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable String getComments() {
        return comments;
    }

    public void setComments(@Nullable String comments) {
        this.comments = comments;
    }

    public boolean isTell() {
        return tell;
    }

    public void setTell(boolean tell) {
        this.tell = tell;
    }
}
