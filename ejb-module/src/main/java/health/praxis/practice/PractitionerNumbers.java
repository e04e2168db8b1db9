package health.praxis.practice;

import health.praxis.shared.PracticeGroupId;
import health.praxis.shared.UserId;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A practitioner's numbers at one location, at least one. */
@Entity
@Table(name = "practitioner_numbers")
class PractitionerNumbers {

    @Embeddable
    record Key(
            @Column(name = "practice_id") UUID practiceId,
            @Column(name = "location_id") UUID locationId,
            @Column(name = "practitioner_id") UUID practitionerId)
            implements Serializable {}

    @EmbeddedId
    private Key key;

    private @Nullable String phone;

    @Column(name = "business_number")
    private @Nullable String businessNumber;

    @SuppressWarnings("NullAway.Init")
    protected PractitionerNumbers() {}

    PractitionerNumbers(PracticeGroupId practice, LocationId location, UserId practitioner, NumberDetails numbers) {
        this.key = new Key(practice.value(), location.value(), practitioner.value());
        change(numbers);
    }

    final void change(NumberDetails numbers) {
        phone = numbers.phone();
        businessNumber = numbers.businessNumber();
    }

    NumbersLine line() {
        return new NumbersLine(
                new LocationId(key.locationId()),
                new UserId(key.practitionerId()),
                new NumberDetails(phone, businessNumber));
    }
}
