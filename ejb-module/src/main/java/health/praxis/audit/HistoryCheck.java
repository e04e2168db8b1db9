package health.praxis.audit;

import health.praxis.installation.MissingSetting;
import health.praxis.installation.Settings;
import health.praxis.installation.StartupCheck;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The keys of the history and a place outside the database for its heads. */
@Dependent
class HistoryCheck implements StartupCheck {

    @Inject
    private Settings settings;

    @Inject
    private OwnHeads heads;

    @Override
    public List<String> problems() {
        List<String> problems = new ArrayList<>();
        try {
            HistoryKeys.of(settings.required(HistoryKeys.SETTING));
            heads.signingKey();
            heads.verifyingKey();
        } catch (MissingSetting | IllegalArgumentException unusable) {
            problems.add("The history cannot be sealed: " + unusable.getMessage() + ".");
        }
        Path directory = heads.directory().orElse(null);
        if (directory == null) {
            problems.add(HeadKeys.DIRECTORY + " is not set: a directory outside the database for the history's heads.");
        } else if (!Files.isDirectory(directory) || !Files.isWritable(directory)) {
            problems.add(HeadKeys.DIRECTORY + " must be a directory that the server can write to.");
        }
        return problems;
    }
}
