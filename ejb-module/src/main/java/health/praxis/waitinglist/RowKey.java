package health.praxis.waitinglist;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.UUID;

/** Key of every row of a practice. */
@Embeddable
record RowKey(
        @Column(name = "practice_id") UUID practice,
        @Column(name = "id") UUID id) implements Serializable {}
