package health.praxis.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

@Order(20)
@DisplayName("Users come, are narrowed and go; somebody works in two practices")
class UsersStory {

    private static final String EMAIL = "selma@harbourstreet.example";
    private static final String PASSWORD = "nine copper kettles";
    private static final String OSKAR = "Oskar Lindqvist";
    private static final String INGRID = "Ingrid Falk";

    private final Installation installation = Installation.running();

    @Test
    @Order(1)
    @DisplayName(
            "ORG-6 ORG-9 New User adds somebody, who signs in; typed twice differently it is refused and stays typed")
    void newUser() {
        Browser naomi = Console.of(Console.NAOMI).browser();
        naomi.open(installation.console("settings/users"));
        Accessibility.check(naomi);
        Screens.take(naomi, "users");
        naomi.click(By.id("newUser"));
        naomi.type(By.id("user:firstName"), "Selma");
        naomi.type(By.id("user:lastName"), "Bergh");
        naomi.type(By.id("user:email"), EMAIL);
        naomi.type(By.id("user:emailAgain"), "other@harbourstreet.example");
        naomi.type(By.id("user:password"), PASSWORD);
        naomi.type(By.id("user:passwordAgain"), PASSWORD);
        naomi.click(By.id("user:save"));
        naomi.reads("typed twice");
        Accessibility.check(naomi);
        Screens.take(naomi, "users-new");

        naomi.type(By.id("user:emailAgain"), EMAIL);
        naomi.type(By.id("user:password"), PASSWORD);
        naomi.type(By.id("user:passwordAgain"), PASSWORD);
        naomi.click(By.id("user:save"));
        naomi.reads("can sign in now");
        naomi.reads(EMAIL);

        Browser selma = Browser.desk("Selma Bergh");
        SignInPage.open(selma).signIn(EMAIL, PASSWORD);
        Wait.until("Selma is past the password", () -> !selma.path().equals("/sign-in"));
    }

    @Test
    @Order(2)
    @DisplayName(
            "LOG-4 TFA-7 a colleague gets a link for a new password from who proves the own one, and is asked for a second factor")
    void helpsToSignIn() {
        Browser naomi = Console.of(Console.NAOMI).browser();
        editSelma(naomi);
        Accessibility.check(naomi);
        naomi.click(By.id("signIn:link"));
        naomi.reads("Type your own password.");
        naomi.type(By.id("signIn:ownPassword"), "not my password at all");
        naomi.click(By.id("signIn:link"));
        naomi.reads("That is not your password.");
        Screens.take(naomi, "users-sign-in-help");
        naomi.type(
                By.id("signIn:ownPassword"), installation.account(Console.NAOMI).password());
        naomi.click(By.id("signIn:link"));
        naomi.reads("A link to choose a new password is on its way to Selma Bergh.");
        Wait.until(
                "the link by email",
                () -> installation.sandbox().mails(EMAIL).stream()
                        .anyMatch(mail -> mail.text().contains("/reset-password")));

        editSelma(naomi);
        naomi.click(By.id("signIn:factor"));
        naomi.reads("Selma Bergh is asked to set up a second factor at the next sign-in.");
        Browser selma = Browser.desk("Selma Bergh");
        SignInPage.open(selma).signIn(EMAIL, PASSWORD);
        selma.reads("Add a second step");
        selma.leave();
    }

    private void editSelma(Browser naomi) {
        naomi.open(installation.console("settings/users"));
        naomi.click(By.xpath("//tr[.//*[contains(text(),'Selma Bergh')]]//a[contains(@href,'users/edit')]"));
        naomi.see(By.id("signIn:link"));
    }

    @Test
    @Order(3)
    @DisplayName("ORG-15 ORG-17 ORG-19 who is deactivated is signed out at the next click and stands grey on the page")
    void deactivate() {
        Console ingrid = Console.of(INGRID);
        Browser naomi = Console.of(Console.NAOMI).browser();
        naomi.open(installation.console("settings/users"));
        naomi.click(By.xpath("//tr[contains(., '" + INGRID + "')]//a"));
        Accessibility.check(naomi);
        Screens.take(naomi, "users-edit");
        assertThat(naomi.see(By.id("deactivate")).getCssValue("color"))
                .as("not white on white")
                .isNotEqualTo("rgba(255, 255, 255, 1)");
        naomi.click(By.id("deactivate"));
        naomi.reads("Future appointments");
        Accessibility.check(naomi);
        Screens.take(naomi, "users-deactivate");
        naomi.click(By.id("user:confirm"));
        naomi.reads(INGRID + " is deactivated");

        ingrid.open("patients");
        Wait.until("Ingrid is signed out", () -> ingrid.browser().path().equals("/sign-in"));

        naomi.click(By.xpath("//tr[contains(., '" + INGRID + "')]//button"));
        naomi.reads(INGRID + " is active again");
    }

    @Test
    @Order(4)
    @DisplayName(
            "ORG-2 ORG-4 after the practice was switched, a form that was open before saves nothing and keeps what was typed")
    void staleForm() {
        Browser oskar = Browser.desk(OSKAR);
        SignInPage.open(oskar).signIn(installation.account(OSKAR));
        oskar.click(By.partialLinkText("Harbour Street"));
        Wait.until("Oskar has signed in", () -> oskar.path().equals("/calendar"));
        oskar.open(installation.console("patients/edit"));
        oskar.type(By.id("patient:firstName"), "Stray");
        oskar.type(By.id("patient:lastName"), "Record");

        String form = oskar.openTab(installation.console("patients"));
        oskar.click(By.cssSelector("details.menu--start > summary"));
        oskar.click(By.xpath("//details[contains(@class, 'menu--start')]//button[contains(., 'Bay Street')]"));
        oskar.reads("Bay Street Physiotherapy");
        Accessibility.check(oskar);

        oskar.switchTo(form);
        oskar.click(By.id("patient:save"));
        oskar.reads("Nothing was saved");
        assertThat(oskar.see(By.id("patient:firstName")).getDomProperty("value"))
                .isEqualTo("Stray");
        oskar.open(installation.console("patients"));
        oskar.reads("Viktor Lang");
        assertThat(oskar.text()).doesNotContain("Stray").doesNotContain("Kowalski");
    }
}
