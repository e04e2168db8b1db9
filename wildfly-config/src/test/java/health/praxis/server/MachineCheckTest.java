package health.praxis.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.praxis.server.CannotStart.Reason;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Before anything is started")
class MachineCheckTest {
    @TempDir
    private Path directory;

    @Test
    @DisplayName("a taken port is named with what it is for")
    void takenPort() throws IOException {
        // Any port will do, as long as an offset leads the application to it.
        int port = freePort();
        var ports = new Ports(port - 8443);
        try (var other = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            assertThatThrownBy(() -> MachineCheck.portsFree(ports, false))
                    .isInstanceOfSatisfying(CannotStart.class, refusal -> {
                        assertThat(refusal.reason()).isEqualTo(Reason.PORT);
                        assertThat(refusal.getMessage())
                                .contains("Port " + other.getLocalPort())
                                .contains("the application (https)")
                                .contains("--port-offset")
                                .doesNotContain("\n");
                    });
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    @DisplayName("less than 3 GiB of memory are too little, 3 GiB are enough")
    void memory() {
        assertThatThrownBy(() -> MachineCheck.memory(3071))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("3071 MiB");
        assertThatCode(() -> MachineCheck.memory(3072)).doesNotThrowAnyException();
    }

    @Test
    @DisplayName("a directory that cannot be made is named")
    void directory() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "in the way");

        assertThatThrownBy(() -> MachineCheck.writable(file.resolve("var")))
                .isInstanceOfSatisfying(
                        CannotStart.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(Reason.DIRECTORY))
                .hasMessageContaining("file/var");
    }
}
