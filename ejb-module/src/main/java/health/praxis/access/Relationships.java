package health.praxis.access;

import health.praxis.audit.Action;
import health.praxis.audit.Audit;
import health.praxis.audit.AuditEvent;
import health.praxis.practice.PracticeQueries;
import health.praxis.practice.Role;
import health.praxis.practice.UserCard;
import health.praxis.shared.NotFound;
import health.praxis.shared.PatientId;
import health.praxis.shared.UserId;
import health.praxis.tenancy.Allowed;
import health.praxis.tenancy.Callers;
import health.praxis.tenancy.Door;
import health.praxis.tenancy.Right;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which practitioners have to do with which patients, and who must not any more (REL-1 to REL-4). */
@Stateless
@Door
public class Relationships {

    private static final String KIND = "practitioner relationship";

    @Inject
    private RelationshipRows rows;

    @Inject
    private PracticeQueries practices;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** A practitioner has an appointment with these patients (REL-1). What was revoked stays so (REL-4). */
    @Allowed({Right.CALENDAR_EDIT, Right.WORK})
    public void treats(UserId practitioner, Collection<PatientId> patients) {
        if (!patients.isEmpty()) {
            rows.addMissing(practitioner, patients, clock.instant())
                    .forEach(patient -> audit.record(AuditEvent.of(Action.CREATE, KIND, practitioner.value())
                            .patient(patient)
                            .describe("by an appointment")));
        }
    }

    /** The caller has just made this patient: a practitioner, or somebody who sees related patients only, sees it. */
    @Allowed(Right.PATIENTS_EDIT)
    public void made(PatientId patient) {
        UserId maker = Callers.current().user();
        if (maker != null && rows.addMaker(patient, maker, clock.instant())) {
            audit.record(AuditEvent.of(Action.CREATE, KIND, maker.value())
                    .patient(patient)
                    .describe("made the profile"));
        }
    }

    /**
     * Those of a patient.
     *
     * @throws NotFound when the caller sees no such patient
     */
    @Allowed(Right.PATIENTS_VIEW)
    public List<Relationship> of(PatientId patient) {
        require(patient);
        return rows.of(patient);
    }

    /**
     * Shares a whole patient record with a practitioner (REL-2). A revoked relationship stays revoked: that is edited by
     * {@link #restore}.
     *
     * @throws NotFound when the caller sees no such patient, or there is no such practitioner
     */
    @Allowed({Right.PATIENTS_EDIT, Right.RELATIONSHIPS_EDIT})
    public void share(PatientId patient, UserId practitioner) {
        require(patient);
        require(practitioner);
        if (state(patient, practitioner) == null) {
            write(patient, practitioner, Relationship.State.GRANTED, "SHARED");
        }
    }

    /**
     * Hides a patient from a practitioner everywhere, until somebody restores the relationship (REL-3).
     *
     * @throws NotFound when the caller sees no such patient, or there is no such practitioner
     */
    @Allowed(Right.RELATIONSHIPS_EDIT)
    public void revoke(PatientId patient, UserId practitioner) {
        require(patient);
        require(practitioner);
        write(patient, practitioner, Relationship.State.REVOKED, "EDITED");
    }

    /**
     * Takes a revocation back (REL-4).
     *
     * @throws NotFound when the caller sees no such patient, or there is no such practitioner
     */
    @Allowed(Right.RELATIONSHIPS_EDIT)
    public void restore(PatientId patient, UserId practitioner) {
        require(patient);
        require(practitioner);
        write(patient, practitioner, Relationship.State.GRANTED, "EDITED");
    }

    private void write(PatientId patient, UserId practitioner, Relationship.State state, String source) {
        Relationship.State before = state(patient, practitioner);
        rows.write(patient, practitioner, state, source, clock.instant());
        audit.record(AuditEvent.of(Action.UPDATE, KIND, practitioner.value())
                .patient(patient)
                .change("state", before, state));
    }

    private Relationship.@Nullable State state(PatientId patient, UserId practitioner) {
        return rows.of(patient).stream()
                .filter(one -> one.practitioner().equals(practitioner))
                .map(Relationship::state)
                .findFirst()
                .orElse(null);
    }

    private void require(PatientId patient) {
        if (!rows.sees(patient)) {
            throw new NotFound("patient");
        }
    }

    private void require(UserId practitioner) {
        UserCard user = practices.user(practitioner);
        if (user.role() != Role.PRACTITIONER) {
            throw new NotFound("practitioner");
        }
    }
}
