package health.praxis.patients;

import health.praxis.shared.PatientId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A patient without anything that tells who it is: the view that is left to callers from whom names are hidden (ANON-4). */
@Entity
@Immutable
@Table(name = "anonymous_patient")
class AnonymousPatient {

    @EmbeddedId
    private Patient.Key key;

    private long number;
    private @Nullable String zone;

    @Enumerated(EnumType.STRING)
    @Column(name = "profile_type")
    private ProfileType profileType;

    @Enumerated(EnumType.STRING)
    private PatientStatus status;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "has_email")
    private boolean hasEmail;

    @Column(name = "has_mobile")
    private boolean hasMobile;

    @SuppressWarnings("NullAway.Init")
    protected AnonymousPatient() {}

    PatientCard card() {
        String id = PatientCard.pxId(number);
        return new PatientCard(
                new PatientId(key.id()),
                id,
                id,
                id,
                null,
                null,
                null,
                null,
                zone,
                Patient.selectable(profileType, status),
                Patient.standing(profileType, status),
                id,
                hasEmail,
                hasMobile);
    }

    PatientProfile profile() {
        String id = PatientCard.pxId(number);
        PatientDetails details =
                new PatientDetails(id, "", null, null, null, null, null, null, zone, profileType, status);
        boolean selectable = Patient.selectable(profileType, status);
        return new PatientProfile(new PatientId(key.id()), id, id, false, 0, details, selectable, createdAt);
    }
}
