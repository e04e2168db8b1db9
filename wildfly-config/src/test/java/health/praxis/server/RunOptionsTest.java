package health.praxis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.server.CannotStart.Reason;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The options of ./run")
class RunOptionsTest {
    private static final Path ROOT = Path.of("/checkout");

    @Test
    @DisplayName("keep data in var and load the demonstration unless told otherwise")
    void defaults() {
        RunOptions options = RunOptions.parse(List.of(), ROOT, null);

        assertThat(options.directory()).isEqualTo(Path.of("/checkout/var"));
        assertThat(options.readyFile()).isEqualTo(Path.of("/checkout/target/run/ready.json"));
        assertThat(options.offset()).isZero();
        assertThat(options.demonstration()).isTrue();
        assertThat(options.reset()).isFalse();
    }

    @Test
    @DisplayName("take the port offset from the environment, and rather from the command line")
    void offset() {
        assertThat(RunOptions.parse(List.of(), ROOT, "200").offset()).isEqualTo(200);
        assertThat(RunOptions.parse(List.of("--port-offset", "300"), ROOT, "200")
                        .offset())
                .isEqualTo(300);
    }

    @Test
    @DisplayName("are refused with one line when unknown, without their value, or out of range")
    void refusals() {
        for (List<String> wrong : List.of(
                List.of("--fresh"),
                List.of("--directory"),
                List.of("--port-offset", "many"),
                List.of("--port-offset", "-1"),
                List.of("--port-offset", "60000"))) {
            assertThatThrownBy(() -> RunOptions.parse(wrong, ROOT, null))
                    .isInstanceOfSatisfying(CannotStart.class, refusal -> {
                        assertThat(refusal.reason()).isEqualTo(Reason.USAGE);
                        assertThat(refusal.getMessage()).contains(wrong.get(0)).doesNotContain("\n");
                    });
        }
    }
}
