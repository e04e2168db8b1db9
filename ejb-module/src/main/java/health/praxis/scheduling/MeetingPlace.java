package health.praxis.scheduling;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about where an appointment takes place: the link of an Online Consultation (TEL-34), or another address
 * (LOC-11). Of one that takes place elsewhere nothing is kept.
 */
@Embeddable
class MeetingPlace {

    static final int LONGEST_ADDRESS = 200;
    static final MeetingPlace NOTHING = new MeetingPlace();

    @Column(name = "external_link")
    private @Nullable String externalLink;

    private @Nullable String address;

    protected MeetingPlace() {}

    /**
     * @param typed the link or the address, whichever the location wants
     * @throws ExternalLinkNotValid when the link is no https address
     * @throws AddressNotValid without an address where there has to be one, or when it is too long
     */
    static MeetingPlace of(AppointmentLocation location, @Nullable String typed) {
        MeetingPlace place = new MeetingPlace();
        place.externalLink = ExternalLink.stored(location, typed);
        if (location == AppointmentLocation.ADDRESS) {
            place.address = address(typed);
        }
        return place;
    }

    private static String address(@Nullable String typed) {
        String line = typed == null ? "" : typed.strip().replaceAll("\\s+", " ");
        if (line.isEmpty() || line.length() > LONGEST_ADDRESS) {
            throw new AddressNotValid(LONGEST_ADDRESS);
        }
        return line;
    }

    /** As it would be typed; null for nothing. */
    @Nullable
    String typed() {
        return address == null ? externalLink : address;
    }

    @Nullable
    ExternalLink link() {
        return ExternalLink.read(externalLink);
    }

    @Nullable
    String address() {
        return address;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MeetingPlace place
                && Objects.equals(externalLink, place.externalLink)
                && Objects.equals(address, place.address);
    }

    @Override
    public int hashCode() {
        return Objects.hash(externalLink, address);
    }
}
