package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.patients.PatientQueries;
import health.praxis.shared.PatientId;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** People of several practices at once, toggling, on the same few connections. */
@ExtendWith(ArquillianExtension.class)
class MixedPracticesIT extends HouseDeployment {

    private static final int PRACTICES = 5;
    private static final int PEOPLE = 8;
    private static final Duration LENGTH = Duration.ofSeconds(15);

    /** A practice and the patients that it must see, all of them and no other. */
    record Mine(APractice.Opened practice, Set<String> patients, PatientId one) {}

    @Inject
    private APractice aPractice;

    @Inject
    private Inside inside;

    @Inject
    private PatientQueries patients;

    @Test
    @DisplayName("ORG-3 ORG-2 eight people who toggle between five practices always see just the practice they act for")
    void soak() throws InterruptedException {
        List<Mine> all = new ArrayList<>();
        for (int i = 0; i < PRACTICES; i++) {
            APractice.Opened practice = aPractice.open(0);
            List<PatientId> made = List.of(aPractice.patient(practice, "Ada"), aPractice.patient(practice, "Ben" + i));
            all.add(new Mine(
                    practice,
                    new HashSet<>(made.stream().map(PatientId::toString).toList()),
                    made.get(0)));
        }
        long end = System.nanoTime() + LENGTH.toNanos();

        List<Together.Result<Integer>> people = Together.run(PEOPLE, person -> () -> {
            Random random = new Random(person);
            int rounds = 0;
            while (System.nanoTime() < end) {
                look(all.get(random.nextInt(PRACTICES)), random.nextInt(4));
                rounds++;
            }
            return rounds;
        });

        assertThat(people).allSatisfy(person -> {
            assertThat(person.refusal()).isNull();
            assertThat(person.answer()).isGreaterThan(10);
        });
    }

    private void look(Mine mine, int how) {
        Caller caller = mine.practice().owner();
        switch (how) {
            case 0 ->
                assertThat(Callers.get(caller, () -> patients.search("Ada", 10)))
                        .extracting(card -> card.id())
                        .containsExactly(mine.one());
            case 1 ->
                assertThat(Callers.get(caller, () -> ids("select cast(id as text) from patient")))
                        .isEqualTo(mine.patients());
            case 2 -> {
                Caller narrowed = Caller.patient(mine.practice().id(), UUID.randomUUID(), mine.one(), Set.of(), null);
                assertThat(Callers.get(narrowed, () -> ids("select cast(patient_id as text) from patient_word")))
                        .containsExactly(mine.one().toString());
            }
            default ->
                assertThat(Callers.get(caller, inside::context))
                        .isEqualTo(caller.requirePractice() + " " + caller.requireUser() + " -");
        }
    }

    private Set<String> ids(String question) {
        return inside.jpa(entities -> {
            Set<String> found = new HashSet<>();
            for (Object id : entities.createNativeQuery(question, String.class).getResultList()) {
                found.add((String) id);
            }
            return found;
        });
    }
}
