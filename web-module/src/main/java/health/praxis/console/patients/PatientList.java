package health.praxis.console.patients;

import health.praxis.patients.PatientCard;
import health.praxis.patients.PatientPage;
import health.praxis.patients.PatientQueries;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.primefaces.model.FilterMeta;
import org.primefaces.model.LazyDataModel;
import org.primefaces.model.SortMeta;

/** The patients a table shows, one screen at a time; the door counts while it reads. */
final class PatientList extends LazyDataModel<PatientCard> {

    private static final long serialVersionUID = 1L;

    private final transient PatientQueries patients;
    private final transient Supplier<String> text;

    PatientList(PatientQueries patients, Supplier<String> text) {
        this.patients = patients;
        this.text = text;
    }

    @Override
    public int count(Map<String, FilterMeta> filters) {
        return getRowCount();
    }

    @Override
    public List<PatientCard> load(int first, int size, Map<String, SortMeta> sorting, Map<String, FilterMeta> filters) {
        String wanted = text.get() == null ? "" : text.get();
        PatientPage page = patients.list(wanted, first, size);
        if (page.patients().isEmpty() && first > 0) {
            page = patients.list(wanted, 0, size);
        }
        setRowCount(Math.toIntExact(page.total()));
        return page.patients();
    }

    @Override
    public String getRowKey(PatientCard patient) {
        return patient.id().toString();
    }
}
