package health.praxis.console.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.scheduling.AppointmentDetail;
import health.praxis.scheduling.AppointmentId;
import health.praxis.scheduling.AppointmentLocation;
import health.praxis.shared.UserId;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AppointmentDraftTest {

    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final String SCHOOL = "Redfern Public School, Room 4";

    @Test
    @DisplayName("LOC-11 an address is typed for another address, whoever makes or changes the appointment")
    void typed() {
        AppointmentDraft fresh = new AppointmentDraft(null, LocalDateTime.parse("2026-03-02T09:00"), SYDNEY);
        assertThat(fresh.isAddressTyped()).isFalse();
        fresh.setLocation(AppointmentLocation.ADDRESS);
        assertThat(fresh.isAddressTyped()).isTrue();
        assertThat(fresh.isAddressKept()).isFalse();

        AppointmentDraft read = stored(AppointmentLocation.ADDRESS, SCHOOL);
        assertThat(read.isAddressTyped()).isTrue();
        assertThat(read.getAddress()).isEqualTo(SCHOOL);

        AppointmentDraft moved = stored(AppointmentLocation.CLINIC, null);
        moved.setLocation(AppointmentLocation.ADDRESS);
        assertThat(moved.isAddressTyped()).isTrue();
        moved.setAddress(SCHOOL);
        assertThat(moved.change().where()).isEqualTo(SCHOOL);
    }

    @Test
    @DisplayName("ANON-4 LOC-11 an address that is not shown is kept until the appointment takes place elsewhere")
    void kept() {
        AppointmentDraft hidden = stored(AppointmentLocation.ADDRESS, null);
        assertThat(hidden.isAddressKept()).isTrue();
        assertThat(hidden.isAddressTyped()).isFalse();
        assertThat(hidden.getLeaving()).isNull();
        hidden.setLocation(AppointmentLocation.CLINIC);
        assertThat(hidden.isAddressKept()).isFalse();
        assertThat(hidden.getLeaving()).isEqualTo(AppointmentLocation.ADDRESS);
    }

    private static AppointmentDraft stored(AppointmentLocation location, @Nullable String address) {
        return new AppointmentDraft(
                new AppointmentDetail(
                        AppointmentId.random(),
                        UserId.random(),
                        "Naomi Whitlock",
                        NINE,
                        NINE.plusSeconds(3600),
                        location,
                        false,
                        null,
                        1,
                        null,
                        List.of(),
                        null,
                        address,
                        1,
                        null,
                        null),
                SYDNEY);
    }
}
