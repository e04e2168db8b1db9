package health.praxis.credits;

import health.praxis.shared.PracticeGroupId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Credits per unit of a service from a moment on, until a later one takes over (CRD-17). */
@Entity
@Immutable
@Table(name = "price")
class Price {

    /** One price per service and moment. */
    @Embeddable
    record Key(
            @Column(name = "practice_id") UUID practice,

            @Column(name = "service") @Enumerated(EnumType.STRING)
            Service service,

            @Column(name = "valid_from") Instant validFrom)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    @Column(name = "credits")
    private int credits;

    @SuppressWarnings("NullAway.Init")
    protected Price() {
        // for JPA
    }

    Price(PracticeGroupId practice, Service service, Instant validFrom, int credits) {
        this.key = new Key(practice.value(), service, validFrom);
        this.credits = credits;
    }
}
