package health.praxis.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SandboxStoreTest {

    private final SandboxStore store = new SandboxStore();

    @Test
    @DisplayName("The last 5,000 requests and messages are kept, the oldest go first")
    void bounded() {
        for (int i = 0; i < SandboxStore.KEPT + 2; i++) {
            store.record(Instant.EPOCH, "chime", "GET", "/" + i, 200, "", "", "");
            store.add(new SmsMessage("SM" + i, "a", "b", "c", "queued", 0, null, Instant.EPOCH, null, Instant.EPOCH));
        }
        assertThat(store.requests()).hasSize(SandboxStore.KEPT);
        assertThat(store.requests().get(0).path()).isEqualTo("/2");
        assertThat(store.sms()).hasSize(SandboxStore.KEPT);
        assertThat(store.sms("SM1")).isEmpty();
        assertThat(store.sms("SM2")).isPresent();
    }

    @Test
    @DisplayName("Large mails push out older ones before the memory is full")
    void mailBytes() {
        for (int i = 0; i < 4; i++) {
            store.add(new ReceivedMail(
                    i, Instant.EPOCH, "a", List.of("b"), "", "", "", List.of(), new byte[20 * 1024 * 1024]));
        }
        assertThat(store.mails()).extracting(ReceivedMail::id).containsExactly(1L, 2L, 3L);
    }
}
