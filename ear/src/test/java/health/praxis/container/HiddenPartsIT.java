package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.container.APractice.Opened;
import health.praxis.container.MatrixPractice.Staff;
import health.praxis.container.PlainBrowser.Answer;
import health.praxis.container.PlainBrowser.Form;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.practice.UserSettings;
import health.praxis.shared.PatientId;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Buttons and fields that a page hides from somebody, shows as text or disables, sent all the same with the page's own valid
 * token: nothing in the practice's tables is another afterwards.
 */
@ExtendWith(ArquillianExtension.class)
class HiddenPartsIT extends WithBrowsers {

    private static final UserSettings READ_ONLY =
            new UserSettings(true, Set.of(), false, false, false, false, false, false);

    /** Every table of a practice but the history, which tells of the tries, and what jobs and providers write meanwhile. */
    private static final String TABLES = "select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid"
            + " and a.attname = 'practice_id' where c.relkind = 'r' and c.relrowsecurity and c.relname !~ '^(audit"
            + "|outgoing_message|reminder$|attendance_run|video_session|session_participant|ledger_line|credit_account)'";

    private Opened practice;
    private Staff reader;
    private Staff manager;
    private MatrixRecords own;

    @BeforeEach
    void people() throws Exception {
        practice = aPractice.open(100);
        reader = prepared.add(practice, Role.PRACTITIONER, AccessLevel.CLINICAL);
        manager = prepared.add(practice, Role.ADMINISTRATOR, AccessLevel.FULL);
        own = prepared.recordsOf(practice, reader, "Before");
        prepared.give(practice, reader, READ_ONLY);
    }

    @Test
    @Tag("ASVS-8.2.3")
    @Tag("ASVS-8.3.1")
    @Tag("ASVS-16.3.3")
    @DisplayName("ACC-16 with read only access no button of profile, hours, locations and appointment changes anything")
    void readOnly() throws Exception {
        PlainBrowser browser = signedIn(reader);
        String appointment = "/calendar?appointment=" + own.appointment();
        Map<String, String> before = tables();

        browser.ajax(editing(own.patient()), renamed(browser, own.patient(), "After"));
        Form hours = PlainBrowser.form(browser.get("/settings/hours"), "hours");
        Form ofOwner = PlainBrowser.form(ownersBrowser(practice).get("/settings/hours"), "hours");
        press(browser, "/settings/hours", hours, "hours", "table:0:remove");
        hours.adding("hours:location", ofOwner.getOrDefault("hours:location", ""))
                .adding("hours:from", "21:00")
                .adding("hours:to", "22:00");
        press(browser, "/settings/hours", hours, "hours", "addIt");
        for (String button : List.of("lines:0:statuses:0:choose", "lines:0:text", "lines:0:email", "cancel", "edit")) {
            Form panel = PlainBrowser.form(browser.get(appointment), "panel");
            press(browser, appointment, panel, "panel", button);
        }
        Form panel = PlainBrowser.form(browser.get(appointment), "panel");
        press(browser, appointment, panel, "cancel", "doCancel");
        press(browser, appointment, panel, "appointment", "save");
        Form locations = PlainBrowser.form(browser.get("/settings/locations"), "locations");
        press(browser, "/settings/locations", locations, "locations", "new");
        locations.adding("location:name", "Annexe").adding("location:zone", "Australia/Sydney");
        press(browser, "/settings/locations", locations, "location", "save");

        assertThat(tables()).isEqualTo(before);
        assertThat(database.count(practice.id(), "select count(*) from audit_entry where action = 'REFUSED'"))
                .isPositive();
    }

    @Test
    @Tag("ASVS-8.2.3")
    @Tag("ASVS-15.3.3")
    @DisplayName(
            "ACC-14 ORG-12 who may not edit users or settings sends their forms from a page of their own: no effect")
    void stolenForms() throws Exception {
        Staff clinical = prepared.add(practice, Role.PRACTITIONER, AccessLevel.CLINICAL);
        PlainBrowser browser = signedIn(clinical);
        PlainBrowser owners = ownersBrowser(practice);
        String user = "/settings/users/edit?id=" + clinical.id();
        Form ofUser = PlainBrowser.form(owners.get(user), "user").with("level", "FULL");
        Form names = PlainBrowser.form(owners.get("/settings/calendar"), "calendarSettings")
                .with("least_input", "ID");
        Form rule = PlainBrowser.form(owners.get("/settings/security"), "security");
        Map<String, String> before = tables();

        for (String page : List.of("/settings/calendar", "/settings/users", "/account", user, "/settings/security")) {
            String token =
                    PlainBrowser.form(browser.get("/settings/calendar"), "feed").viewState();
            press(browser, page, ofUser.adding(PlainBrowser.VIEW_STATE, token), "user", "save");
            press(browser, page, ofUser, "user", "makeOwner");
            press(browser, page, names.adding(PlainBrowser.VIEW_STATE, token), "calendarSettings", "save");
            press(browser, page, rule.adding(PlainBrowser.VIEW_STATE, token), "security", "save");
        }

        assertThat(tables()).isEqualTo(before);
    }

    @Test
    @Tag("ASVS-8.2.3")
    @Tag("ASVS-15.3.3")
    @DisplayName("OWN-2 ORG-18 an owner's level, modules and settings sent by an administrator stay as they are")
    void theOwnersForm() throws Exception {
        Staff owner = prepared.owner(practice);
        PlainBrowser browser = signedIn(manager);
        String page = "/settings/users/edit?id=" + owner.id();
        Map<String, String> before = tables();
        for (String level : List.of("CLINICAL", "PERSONAL")) {
            Form form = PlainBrowser.form(browser.get(page), "user");
            form.put("user:level", level);
            form.adding("user:readOnly_input", "on").adding("user:ownLocationsOnly_input", "on");
            press(browser, page, form, "user", "save");
            press(browser, page, form, "user", "giveUp");
        }
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    @Tag("ASVS-2.2.2")
    @Tag("ASVS-15.3.3")
    @DisplayName("APT-1 the practitioner of a booked appointment is shown disabled: another one sent changes nothing")
    void disabledField() throws Exception {
        Staff booked = prepared.add(practice, Role.PRACTITIONER, AccessLevel.FULL);
        MatrixRecords theirs = prepared.recordsOf(practice, booked, "Disabled");
        PlainBrowser browser = signedIn(booked);
        String page = "/calendar?appointment=" + theirs.appointment();
        Answer shown = browser.get(page);
        Matcher nonce = Pattern.compile("nonce=\"([^\"]+)\"").matcher(shown.body());
        assertThat(nonce.find()).isTrue();
        Form panel =
                PlainBrowser.form(shown, "panel").byAjax("panel", "edit").adding("primefaces.nonce", nonce.group(1));
        panel.put("jakarta.faces.partial.execute", "panel:edit");
        panel.put("jakarta.faces.partial.render", "appointment");
        Answer opened = browser.ajax(page, panel);
        assertThat(opened.body()).contains("appointment:save");
        Form form = PlainBrowser.form(opened, "appointment");
        String field = form.named("practitioner_input");

        form.put(field, own.practitioner().toString());
        form.adding("appointment:practitioner", own.practitioner().toString())
                .adding(PlainBrowser.VIEW_STATE, panel.viewState())
                .adding("primefaces.nonce", nonce.group(1));
        press(browser, page, form, "appointment", "save");

        assertThat(database.ask(
                        practice.id(),
                        "select practitioner_id::text from appointment where id = ?",
                        theirs.appointment().value()))
                .containsExactly(booked.id().toString());
    }

    @Test
    @Tag("ASVS-8.2.3")
    @DisplayName(
            "TEL-7 Copy link is drawn for the booked practitioner alone; pressed by an administrator it gives no link")
    void hiddenCopy() throws Exception {
        PlainBrowser browser = signedIn(manager);
        String page = "/calendar?appointment=" + own.appointment();
        Form panel = PlainBrowser.form(browser.get(page), "panel");
        Answer answer = press(browser, page, panel, "panel", "lines:0:copy");
        assertThat(answer.body()).doesNotContain("/portal/join/", own.linkToken());
    }

    @Test
    @Tag("ASVS-15.3.7")
    @DisplayName("SEC-1 an address or a form that says a thing twice is read once, by its first word, and never mixed")
    void twice() throws Exception {
        PlainBrowser browser = signedIn(manager);
        PatientId other = aPractice.patient(practice, "Other");
        assertThat(browser.get(editing(own.patient()) + "&id=" + other).body())
                .contains("value=\"Before\"")
                .doesNotContain("value=\"Other\"");
        Form form = renamed(browser, own.patient(), "First");
        String body =
                PlainBrowser.encoded(form) + "&patient%3AfirstName=Second&patient%3Asave=patient%3Asave&id=" + other;
        browser.send(
                "POST",
                editing(own.patient()),
                "application/x-www-form-urlencoded",
                body,
                "Origin",
                PlainBrowser.SITE,
                "Faces-Request",
                "partial/ajax");
        assertThat(firstName(practice, own.patient())).isEqualTo("First");
        assertThat(firstName(practice, other)).isEqualTo("Other");
    }

    private static Answer press(PlainBrowser browser, String page, Form form, String name, String button)
            throws Exception {
        Form sent = new Form();
        sent.putAll(form);
        return browser.ajax(page, sent.adding(name, name).byAjax(name, button));
    }

    /** What stands in every table of the practice, as a sum for each. */
    private Map<String, String> tables() throws SQLException {
        Map<String, String> sums = new TreeMap<>();
        for (String table : database.ask(practice.id(), TABLES)) {
            String rows = "select count(*) || ' ' || md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from "
                    + table + " t";
            sums.put(table, database.ask(practice.id(), rows).get(0));
        }
        assertThat(sums).hasSizeGreaterThan(15);
        return sums;
    }
}
