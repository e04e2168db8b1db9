package health.praxis.scheduling;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What was typed about where an appointment takes place: the link of an Online Consultation (TEL-34), or another address
 * (LOC-11). Of one that takes place elsewhere nothing is kept.
 */
@Embeddable
class MeetingPlace {

    static final int LONGEST_ADDRESS = 200;
    private static final Pattern NOT_PRINTED = Pattern.compile("[\\p{IsControl}\\p{IsWhite_Space}]+");
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

    /** Whether something is typed about where it takes place. */
    static boolean isTyped(AppointmentLocation location) {
        return location == AppointmentLocation.ONLINE || location == AppointmentLocation.ADDRESS;
    }

    private static String address(@Nullable String typed) {
        String line =
                typed == null ? "" : NOT_PRINTED.matcher(typed).replaceAll(" ").strip();
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
