package health.praxis.console.settings;

import health.praxis.console.Phones;
import health.praxis.practice.HoursColour;
import health.praxis.practice.LocationDetails;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What is typed about a location. */
public class LocationForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name = "";
    private @Nullable String address;
    private @Nullable String phone;
    private @Nullable String website;
    private @Nullable String businessNumber;
    private String zone;
    private HoursColour colour = HoursColour.TEAL;

    LocationForm(String zone) {
        this.zone = zone;
    }

    LocationForm(LocationDetails details) {
        name = details.name();
        address = details.address();
        phone = Phones.international(details.phone());
        website = details.website();
        businessNumber = details.businessNumber();
        zone = details.zone();
        colour = details.colour();
    }

    LocationDetails details() {
        return new LocationDetails(name, address, phone, website, businessNumber, zone, colour);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public @Nullable String getAddress() {
        return address;
    }

    public void setAddress(@Nullable String address) {
        this.address = address;
    }

    public @Nullable String getPhone() {
        return phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = phone;
    }

    public @Nullable String getWebsite() {
        return website;
    }

    public void setWebsite(@Nullable String website) {
        this.website = website;
    }

    public @Nullable String getBusinessNumber() {
        return businessNumber;
    }

    public void setBusinessNumber(@Nullable String businessNumber) {
        this.businessNumber = businessNumber;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public HoursColour getColour() {
        return colour;
    }

    public void setColour(HoursColour colour) {
        this.colour = colour;
    }
}
