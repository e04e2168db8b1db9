package health.praxis.container;

import static org.assertj.core.api.Assertions.assertThat;

import health.praxis.container.APractice.Opened;
import health.praxis.container.MatrixPractice.Staff;
import health.praxis.container.PlainBrowser.Answer;
import health.praxis.practice.AccessLevel;
import health.praxis.practice.Role;
import health.praxis.practice.UserSettings;
import health.praxis.signin.Client;
import health.praxis.signin.FactorMethod;
import health.praxis.signin.SecondFactorSetUp;
import health.praxis.signin.SignIn;
import health.praxis.signin.SignInOutcome;
import health.praxis.tenancy.Caller;
import health.praxis.tenancy.Callers;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every page and endpoint of both applications, asked over HTTP by everybody, for their own record, a colleague's and another
 * practice's. What comes of it must be what docs/access-pages.txt says, which is read by people.
 */
@ExtendWith(ArquillianExtension.class)
class PageMatrixIT extends HouseDeployment {

    /** Asked last: nobody is signed in afterwards. */
    private static final List<String> SIGN_OUT = List.of("POST /sign-out", "POST /portal/sign-out");

    private static final String[] OUR_SCRIPT = {
        "X-Praxis", "1", "Origin", PlainBrowser.SITE, "Sec-Fetch-Site", "same-origin"
    };
    private static final Client CLIENT = new Client("192.0.2.96", "matrix", null);

    /** Who asks, and whose records are whose to them. */
    private record Column(PlainBrowser browser, MatrixRecords own, MatrixRecords colleagues) {}

    private final Map<String, Column> columns = new LinkedHashMap<>();

    @Inject
    private APractice aPractice;

    @Inject
    private MatrixPractice prepared;

    @Inject
    private SignIn signIn;

    @Inject
    private SecondFactorSetUp setUp;

    @Inject
    private Clock clock;

    private MatrixRecords others;
    private MatrixRecords missing;

    @Test
    @Tag("ASVS-6.3.4")
    @DisplayName(
            "SEC-1 ACC-1 ACC-7 every page and endpoint shows, hides and leads elsewhere as the reviewed table says")
    void everyPage() throws Exception {
        Set<MatrixRecords> all = prepare();
        MatrixFile file = new MatrixFile("access-pages.txt");
        List<String> lines = new ArrayList<>();
        file.keys().forEach(line -> {
            if (!SIGN_OUT.contains(line)) {
                lines.add(line);
            }
        });
        Map<String, String> seen = new TreeMap<>(cells(lines));
        List<String> otherAddresses = otherAddresses(file);
        seen.putAll(cells(SIGN_OUT));
        for (MatrixRecords one : all) {
            prepared.clear(one);
        }
        assertThat(otherAddresses)
                .as("pages that the files' own names open to whom the address does not")
                .isEmpty();
        assertThat(file.differences(seen))
                .as("lines that differ from docs/access-pages.txt; if what was seen is right, paste them or copy"
                        + " ear/target/container-tests/access-pages.txt, and have them reviewed")
                .isEmpty();
    }

    private Set<MatrixRecords> prepare() throws Exception {
        Opened practice = aPractice.open(1000);
        Opened stranger = aPractice.open(1000);
        Staff owner = prepared.owner(practice);
        Map<String, Staff> staff = new LinkedHashMap<>();
        staff.put("PP", prepared.add(practice, Role.PRACTITIONER, AccessLevel.PERSONAL));
        staff.put("PO", prepared.add(practice, Role.PRACTITIONER, AccessLevel.OWN_AND_CONTACT));
        staff.put("PC", prepared.add(practice, Role.PRACTITIONER, AccessLevel.CLINICAL));
        staff.put("PF", prepared.add(practice, Role.PRACTITIONER, AccessLevel.FULL));
        staff.put("RO", prepared.add(practice, Role.PRACTITIONER, AccessLevel.CLINICAL));
        Map<String, MatrixRecords> records = new LinkedHashMap<>();
        for (Map.Entry<String, Staff> one : staff.entrySet()) {
            records.put(one.getKey(), prepared.recordsOf(practice, one.getValue(), "Quill" + one.getKey()));
        }
        records.put("OW", prepared.recordsOf(practice, owner, "QuillOW"));
        others = prepared.recordsOf(stranger, prepared.owner(stranger), "QuillXX");
        missing = MatrixRecords.missing(practice.id());
        prepared.give(
                practice, staff.get("RO"), new UserSettings(true, Set.of(), false, false, false, false, false, false));
        prepared.give(practice, owner, new UserSettings(false, Set.of(), false, false, true, false, false, false));
        staff.put("AA", prepared.add(practice, Role.ADMINISTRATOR, AccessLevel.ADMINISTRATIVE));
        staff.put("AC", prepared.add(practice, Role.ADMINISTRATOR, AccessLevel.CLINICAL));
        staff.put("AF", prepared.add(practice, Role.ADMINISTRATOR, AccessLevel.FULL));
        staff.put("OW", owner);

        MatrixRecords clinical = records.get("PC");
        for (String name : List.of("PP", "PO", "PC", "PF", "AA", "AC", "AF", "OW", "RO")) {
            MatrixRecords own = records.getOrDefault(name, clinical);
            column(name, signedIn(staff.get(name)), own, name.equals("OW") ? clinical : records.get("OW"));
        }
        column("AN", new PlainBrowser(), clinical, records.get("OW"));
        column(
                "HS",
                halfSignedIn(prepared.add(practice, Role.PRACTITIONER, AccessLevel.FULL)),
                clinical,
                records.get("OW"));
        Staff gone = prepared.add(practice, Role.ADMINISTRATOR, AccessLevel.CLINICAL);
        column("DE", signedIn(gone), clinical, records.get("OW"));
        prepared.deactivate(practice, gone);
        column("PL", platform(), clinical, records.get("OW"));
        column("GU", guest(clinical), clinical, records.get("OW"));
        column("PA", patient(), clinical, records.get("OW"));
        Set<MatrixRecords> all = new java.util.LinkedHashSet<>(records.values());
        all.add(others);
        return all;
    }

    private void column(String name, PlainBrowser browser, MatrixRecords own, MatrixRecords colleagues) {
        columns.put(name, new Column(browser, own, colleagues));
    }

    private static PlainBrowser signedIn(Staff staff) throws Exception {
        PlainBrowser browser = PlainBrowser.after(staff.email(), MatrixArguments.PASSWORD);
        assertThat(browser.get("/calendar").status()).as(staff.toString()).isEqualTo(200);
        return browser;
    }

    /** The password was right, the code is missing. */
    private PlainBrowser halfSignedIn(Staff staff) throws Exception {
        withApp(() -> signIn.signIn(staff.email(), MatrixArguments.PASSWORD, CLIENT));
        PlainBrowser browser = new PlainBrowser();
        assertThat(browser.signIn(staff.email(), MatrixArguments.PASSWORD).location())
                .endsWith("/sign-in/code");
        return browser;
    }

    private Authenticator withApp(Supplier<SignInOutcome> begun) {
        return Callers.get(Caller.visitor("192.0.2.96"), () -> {
            String attempt = begun.get().attemptToken();
            Authenticator app = new Authenticator(
                    setUp.begin(attempt, FactorMethod.APP, null).secret());
            // The step before, so that the present one can still be used.
            setUp.confirm(attempt, FactorMethod.APP, app.code(clock.instant(), -1), null);
            return app;
        });
    }

    /** Somebody whose browser has come by a guest's link, into the call. */
    private static PlainBrowser guest(MatrixRecords invitedTo) throws Exception {
        PlainBrowser browser = new PlainBrowser();
        assertThat(ask("GET /portal/join/{guest}", browser, invitedTo).body()).contains(invitedTo.guestName());
        assertThat(ask("POST /portal/join/{guest}/enter", browser, invitedTo).status())
                .isEqualTo(200);
        return browser;
    }

    /** Somebody whose account the portal was opened to, and who is signed in there. */
    private PlainBrowser patient() throws Exception {
        String email = "patient-" + UUID.randomUUID() + "@home.example";
        Callers.get(
                Caller.platform(null, "192.0.2.96"),
                () -> signIn.createAccount(email, MatrixArguments.PASSWORD.toCharArray()));
        PlainBrowser browser = new PlainBrowser();
        assertThat(browser.signIn("/portal/sign-in", email, MatrixArguments.PASSWORD)
                        .location())
                .endsWith("/portal/sign-in/open");
        PlainBrowser.Form form = PlainBrowser.form(browser.get("/portal/sign-in/open"), "open");
        assertThat(browser.post("/portal/sign-in/open", form.adding("open:act", ""))
                        .location())
                .endsWith("/portal/dashboard");
        return browser;
    }

    private PlainBrowser platform() throws Exception {
        String email = "platform-" + UUID.randomUUID() + "@hospital.example";
        Callers.get(
                Caller.platform(null, "192.0.2.96"),
                () -> signIn.createPlatformAdministrator(email, MatrixArguments.PASSWORD.toCharArray()));
        Authenticator app = withApp(() -> signIn.signInToPlatform(email, MatrixArguments.PASSWORD, CLIENT));
        PlainBrowser browser = new PlainBrowser();
        browser.signIn("/platform/sign-in", email, MatrixArguments.PASSWORD);
        PlainBrowser.Form form = PlainBrowser.form(browser.get("/sign-in/code"), "proof");
        form.with("code", app.code(clock.instant(), 0)).adding("proof:prove", "");
        assertThat(browser.post("/sign-in/code", form).location()).endsWith("/platform/practices");
        return browser;
    }

    /** The cells of these lines; everybody asks at once, in their own browser. */
    private Map<String, String> cells(List<String> lines) throws Exception {
        List<Column> everybody = List.copyOf(columns.values());
        Map<String, String> cells = new TreeMap<>();
        for (Together.Result<List<String>> column :
                Together.run(everybody.size(), i -> () -> cells(lines, everybody.get(i)))) {
            assertThat(column.refusal()).isNull();
            for (int i = 0; i < lines.size(); i++) {
                cells.merge(lines.get(i), column.answer().get(i), (before, next) -> before + " " + next);
            }
        }
        cells.replaceAll((line, all) -> all.strip());
        return cells;
    }

    private List<String> cells(List<String> lines, Column column) throws Exception {
        List<String> cells = new ArrayList<>();
        for (String line : lines) {
            cells.add("%-3s".formatted(cell(line, column)));
        }
        return cells;
    }

    /** One letter, or three when the address names a record: own, colleague's, another practice's. */
    private String cell(String line, Column column) throws Exception {
        if (!line.contains("{")) {
            return String.valueOf(letter(ask(line, column.browser(), missing)));
        }
        Answer none = ask(line, column.browser(), missing);
        StringBuilder cell = new StringBuilder();
        for (MatrixRecords record : List.of(column.own(), column.colleagues(), others)) {
            Answer answer = ask(line, column.browser(), record);
            cell.append(
                    line.contains("{guest}")
                            ? guestsLetter(answer, none, record)
                            : letter(answer, none, record.name()));
        }
        return cell.toString();
    }

    private static Answer ask(String line, PlainBrowser browser, MatrixRecords records) throws Exception {
        String[] parts = line.split(" ", 2);
        String address = parts[1].replace("{patient}", records.patient().toString())
                .replace("{appointment}", records.appointment().toString())
                .replace("{user}", records.practitioner().toString())
                .replace("{practice}", records.practice().toString())
                .replace("{message}", records.message().toString())
                .replace("{report}", records.report().toString())
                .replace("{waiting}", records.waiting().toString())
                .replace("{link}", records.linkToken())
                .replace("{guest}", records.guestToken());
        String type = parts[0].equals("GET") ? null : "application/x-www-form-urlencoded";
        return browser.send(parts[0], address, type, "", parts[0].equals("GET") ? new String[0] : OUR_SCRIPT);
    }

    /** What a guest's link shows names the guest, and no patient. */
    private static char guestsLetter(Answer answer, Answer none, MatrixRecords record) {
        boolean ofPatient = answer.body().contains(record.name());
        return ofPatient ? MatrixAnswer.LEAK : letter(answer, none, record.guestName());
    }

    private static char letter(Answer answer, Answer none, String name) {
        char letter = letter(answer);
        boolean names = answer.body().contains(name);
        if (letter == 'a' && letter(none) == 'a') {
            letter = names ? 'a' : 'h';
        }
        return letter != 'a' && names ? MatrixAnswer.LEAK : letter;
    }

    private static char letter(Answer answer) {
        return switch (answer.status()) {
            case 200, 201, 204 -> 'a';
            case 302, 303 ->
                answer.location().contains("/sign-in?") || answer.location().endsWith("/sign-in") ? 's' : 'e';
            case 401 -> 's';
            case 403 -> 'x';
            case 404 -> 'h';
            case 405 -> 'm';
            case 400, 409, 415 -> 'n';
            default -> 'f';
        };
    }

    /** A page's file has a name that can be asked for as well; whoever may not go there gets nothing by it. */
    private List<String> otherAddresses(MatrixFile file) throws Exception {
        List<String> open = new ArrayList<>();
        for (String line : file.keys()) {
            String page = line.replaceAll("^GET (/[^?{]*).*", "$1");
            boolean isPage = line.startsWith("GET ") && !page.contains(".") && !page.endsWith("/");
            for (String who : isPage ? List.of("AN", "HS", "PL", "GU", "PA") : List.<String>of()) {
                PlainBrowser browser = columns.get(who).browser();
                char byAddress = letter(browser.get(page));
                char byFile = letter(browser.get(page + ".xhtml"));
                if (byFile == 'a' && byAddress != 'a') {
                    open.add(who + " " + page + ".xhtml");
                }
            }
        }
        return open;
    }
}
