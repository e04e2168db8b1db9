package health.praxis.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.ActivationConfigProperty;
import jakarta.ejb.MessageDriven;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class QueuesTest {

    @Test
    @DisplayName("SEC-4 whoever runs the installation sees every queue that has a consumer")
    void everyQueue() {
        Set<String> consumed = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("health.praxis").stream()
                        .filter(type -> type.isAnnotatedWith(MessageDriven.class))
                        .map(QueuesTest::queue)
                        .filter(name -> !name.equals("DLQ"))
                        .collect(Collectors.toSet());
        assertThat(Queues.NAMES).containsExactlyInAnyOrderElementsOf(consumed);
    }

    private static String queue(JavaClass listener) {
        return Arrays.stream(listener.getAnnotationOfType(MessageDriven.class).activationConfig())
                .filter(one -> one.propertyName().equals("destinationLookup"))
                .map(ActivationConfigProperty::propertyValue)
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .findFirst()
                .orElseThrow();
    }
}
