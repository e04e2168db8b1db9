package health.praxis.stories;

import java.util.List;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Finding, making and editing patients. */
final class PatientPages {

    private final Console console;
    private final Browser browser;

    PatientPages(Console console) {
        this.console = console;
        this.browser = console.browser();
    }

    PatientPages openList() {
        console.open("patients");
        browser.see(By.id("patients:table"));
        return this;
    }

    /** Types into the search field of the list. */
    void search(String text) {
        browser.type(By.id("patients:text"), text);
    }

    List<String> namesListed() {
        return browser.all(By.cssSelector("#patients\\:table tbody a")).stream()
                .map(WebElement::getText)
                .toList();
    }

    void openProfile(String name) {
        browser.click(By.linkText(name));
        browser.see(By.xpath("//h1[normalize-space()='" + name + "']"));
    }

    PatientPages openNew() {
        console.open("patients/edit");
        browser.see(By.id("patient:firstName"));
        return this;
    }

    void edit() {
        browser.click(By.id("edit"));
        browser.see(By.id("patient:firstName"));
    }

    PatientPages type(String field, String text) {
        browser.type(By.id("patient:" + field), text);
        return this;
    }

    String typed(String field) {
        return browser.see(By.id("patient:" + field)).getDomProperty("value");
    }

    void save() {
        browser.click(By.id("patient:save"));
    }

    void saveAsNew() {
        browser.click(By.id("patient:saveAsNew"));
    }

    boolean likelyDuplicatesShown() {
        return browser.sees(By.id("patient:saveAsNew"));
    }

    /** A patient made from nothing; ends on the profile. */
    void create(String firstName, String lastName, String email, String mobile) {
        openNew().type("firstName", firstName).type("lastName", lastName);
        if (email != null) {
            type("email", email);
        }
        if (mobile != null) {
            type("mobile", mobile);
        }
        save();
        browser.see(By.xpath("//h1[normalize-space()='" + firstName + " " + lastName + "']"));
    }
}
