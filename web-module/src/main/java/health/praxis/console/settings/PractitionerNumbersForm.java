package health.praxis.console.settings;

import health.praxis.console.Phones;
import health.praxis.practice.LocationId;
import health.praxis.practice.NumberDetails;
import health.praxis.practice.NumbersLine;
import health.praxis.shared.UserId;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is typed about a practitioner's numbers at a location; those that exist keep whose they are. */
public class PractitionerNumbersForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private final boolean newcomer;
    private @Nullable String location;
    private @Nullable String practitioner;
    private @Nullable String phone;
    private @Nullable String businessNumber;

    PractitionerNumbersForm() {
        newcomer = true;
    }

    PractitionerNumbersForm(NumbersLine line) {
        newcomer = false;
        location = line.location().toString();
        practitioner = line.practitioner().toString();
        phone = Phones.international(line.numbers().phone());
        businessNumber = line.numbers().businessNumber();
    }

    LocationId at() {
        return LocationId.of(getLocation());
    }

    UserId whose() {
        return UserId.of(getPractitioner());
    }

    NumberDetails numbers() {
        return new NumberDetails(phone, businessNumber);
    }

    public boolean isNewcomer() {
        return newcomer;
    }

    public String getLocation() {
        return Objects.requireNonNullElse(location, "");
    }

    public void setLocation(String location) {
        this.location = location;
    }

    public String getPractitioner() {
        return Objects.requireNonNullElse(practitioner, "");
    }

    public void setPractitioner(String practitioner) {
        this.practitioner = practitioner;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable String getBusinessNumber() {
        return businessNumber;
    }

    public void setBusinessNumber(@Nullable String businessNumber) {
        this.businessNumber = businessNumber;
    }
}
