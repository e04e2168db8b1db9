package health.praxis.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which network addresses a practice may trust, and which ones are in them. */
class TrustedNetworksTest {

    @Test
    @DisplayName("TFA-8 single addresses and ranges hold what is in them and nothing beside")
    void holds() {
        TrustedNetworks office = TrustedNetworks.read("203.0.113.7, 198.51.100.128/25\n2001:db8:5::/48");
        for (String inside :
                List.of("203.0.113.7", "198.51.100.128", "198.51.100.255", "2001:db8:5::1", "2001:DB8:5:ffff::9")) {
            assertThat(office.hold(inside)).as(inside).isTrue();
        }
        for (String outside : List.of(
                "203.0.113.8",
                "198.51.100.127",
                "198.51.101.1",
                "2001:db8:6::1",
                "::ffff:198.51.100.1",
                "",
                "localhost",
                "203.0.113.7.example",
                "203.0.113.7, 10.0.0.1",
                "fe80::1%eth0")) {
            assertThat(office.hold(outside)).as(outside).isFalse();
        }
        assertThat(TrustedNetworks.NONE.hold("203.0.113.7")).isFalse();
    }

    @Test
    @DisplayName("TFA-8 an address of version 4 in the clothes of version 6 is the same address")
    void mapped() {
        assertThat(TrustedNetworks.read("203.0.113.7").hold("::ffff:203.0.113.7"))
                .isTrue();
    }

    @Test
    @DisplayName("TFA-8 what was typed is kept as its range, once each, and reads back as itself")
    void asTyped() {
        TrustedNetworks read = TrustedNetworks.read(" 203.0.113.9/24;203.0.113.0/24\r\n192.0.2.1/32 ");
        assertThat(read).hasToString("203.0.113.0/24\n192.0.2.1");
        assertThat(TrustedNetworks.read(read.toString())).isEqualTo(read);
        assertThat(TrustedNetworks.read("")).isEqualTo(TrustedNetworks.NONE);
        TrustedNetworks six = TrustedNetworks.read("2001:db8:5::1/48");
        assertThat(TrustedNetworks.read(six.toString())).isEqualTo(six);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0/0",
                "10.0.0.0/7",
                "::/0",
                "2001::/16",
                "127.0.0.1",
                "127.0.0.0/8",
                "::1",
                "0.0.0.0",
                "224.0.0.1",
                "203.0.113.7/33",
                "203.0.113.256",
                "203.0.113",
                "203.0.113.7/",
                "203.0.113.7/-1",
                "2001:db8::/129",
                "::ffff:203.0.113.7/120",
                "office.example",
                "<script>"
            })
    @DisplayName("TFA-8 what is no address, too wide, or anybody's is refused with what was typed")
    void refused(String typed) {
        assertThatThrownBy(() -> TrustedNetworks.read("203.0.113.7 " + typed))
                .isInstanceOfSatisfying(
                        TrustedNetworkWrong.class,
                        refusal -> assertThat(refusal.details()).containsEntry("range", typed));
    }

    @Test
    @DisplayName("TFA-8 twenty at most")
    void notTooMany() {
        String twenty = IntStream.range(0, 20).mapToObj(i -> "203.0.113." + i).collect(Collectors.joining(" "));
        assertThat(TrustedNetworks.read(twenty).networks()).hasSize(20);
        assertThatThrownBy(() -> TrustedNetworks.read(twenty + " 203.0.113.99"))
                .isInstanceOf(TrustedNetworkWrong.class);
    }
}
