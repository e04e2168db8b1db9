package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@Order(2)
@DisplayName("Patients are made, found, edited, and not made twice")
class PatientsStory {

    private final Console grace = Console.of(Console.GRACE);
    private final PatientPages patients = new PatientPages(grace);

    @Test
    @Order(1)
    @DisplayName("PAT-1 the six patients of the demonstration are listed")
    void listed() {
        patients.openList();

        Wait.untilAsserted(() -> assertThat(patients.namesListed())
                .contains(
                        "Amelia Thornton",
                        "Daniel Kowalski",
                        "Ruth Kowalski",
                        "Maggie Dunstan",
                        "Henry Albright",
                        "Priya Raman"));
        Accessibility.check(grace.browser());
        Screens.take(grace.browser(), "patients");
    }

    @Test
    @Order(2)
    @DisplayName("PAT-1 PAT-2 a patient is found by parts of the name in any order, by preferred name and by phone")
    void found() {
        patients.openList();

        for (String text : new String[] {"dunst mag", "Margaret", "0491 570 158"}) {
            patients.search(text);
            Wait.untilAsserted(() -> assertThat(patients.namesListed()).containsExactly("Maggie Dunstan"));
        }
        patients.search("nobody of this name");
        Wait.untilAsserted(() -> assertThat(patients.namesListed()).isEmpty());
        grace.browser().reads("No patient matches");
    }

    @Test
    @Order(3)
    @DisplayName("PAT-1 a new patient is saved; a phone number that cannot ring is refused and what was typed stays")
    void created() {
        patients.openNew()
                .type("firstName", "Ingrid")
                .type("lastName", "Solberg")
                .type("birthDate", "17/5/1987")
                .type("email", "ingrid.solberg@post.example")
                .type("mobile", "12");
        patients.save();
        Wait.until(
                "the number is refused",
                () -> grace.browser().sees(By.cssSelector(".ui-messages-error, .ui-message-error")));
        assertThat(patients.typed("mobile")).isEqualTo("12");
        assertThat(patients.typed("firstName")).isEqualTo("Ingrid");
        Accessibility.check(grace.browser());
        Screens.take(grace.browser(), "patient-new-refused");

        patients.type("mobile", "0491 570 110");
        patients.save();

        grace.browser().see(By.xpath("//h1[normalize-space()='Ingrid Solberg']"));
        grace.browser().reads("0491 570 110");
        grace.browser().reads("ingrid.solberg@post.example");
        Accessibility.check(grace.browser());
        Screens.take(grace.browser(), "patient-profile");
    }

    @Test
    @Order(4)
    @DisplayName("PAT-1 an edit is kept")
    void edited() {
        patients.openList();
        patients.search("Solberg");
        Wait.untilAsserted(() -> assertThat(patients.namesListed()).containsExactly("Ingrid Solberg"));
        patients.openProfile("Ingrid Solberg");
        patients.edit();

        patients.type("address", "4 Quay Lane, Newcastle");
        patients.save();

        grace.browser().see(By.xpath("//h1[normalize-space()='Ingrid Solberg']"));
        grace.browser().reads("4 Quay Lane, Newcastle");
    }

    @Test
    @Order(5)
    @DisplayName("PAT-11 likely duplicates are shown before saving; saving as new is still possible")
    void duplicates() {
        patients.openNew()
                .type("firstName", "ingrid")
                .type("lastName", "SOLBERG")
                .type("birthDate", "17/5/1987");

        patients.save();

        Wait.until("the likely duplicate is shown", patients::likelyDuplicatesShown);
        grace.browser().reads("Ingrid Solberg");
        assertThat(patients.typed("lastName")).isEqualTo("SOLBERG");
        Accessibility.check(grace.browser());
        Screens.take(grace.browser(), "patient-duplicates");

        patients.saveAsNew();

        grace.browser().see(By.xpath("//h1[normalize-space()='ingrid SOLBERG']"));
        patients.openList();
        patients.search("solberg");
        Wait.untilAsserted(() -> assertThat(patients.namesListed()).hasSize(2));
    }
}
