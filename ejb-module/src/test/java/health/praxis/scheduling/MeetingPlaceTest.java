package health.praxis.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MeetingPlaceTest {

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\t", "\u0085", "\u2028", "\u2029", "\u0000", "\u00a0 "})
    @DisplayName("LOC-11 an address is one line, however lines were ended")
    void oneLine(String end) {
        assertThat(MeetingPlace.of(AppointmentLocation.ADDRESS, end + "Scout Hall" + end + "2 Low Street" + end)
                        .address())
                .isEqualTo("Scout Hall 2 Low Street");
        assertThatThrownBy(() -> MeetingPlace.of(AppointmentLocation.ADDRESS, end))
                .isInstanceOf(AddressNotValid.class);
    }

    @Test
    @DisplayName(
            "LOC-11 TEL-34 what was typed belongs to its location: a link to Online, an address to another address")
    void whichIsKept() {
        assertThat(MeetingPlace.of(AppointmentLocation.CLINIC, "Scout Hall")).isEqualTo(MeetingPlace.NOTHING);
        assertThat(MeetingPlace.of(AppointmentLocation.ADDRESS, "Scout Hall").typed())
                .isEqualTo("Scout Hall");
        assertThat(MeetingPlace.of(AppointmentLocation.ONLINE, "https://meet.example/a")
                        .address())
                .isNull();
    }
}
