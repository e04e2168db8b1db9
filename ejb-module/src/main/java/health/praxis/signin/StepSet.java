package health.praxis.signin;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** Steps as kept: their names with commas between. */
@Converter
class StepSet implements AttributeConverter<Set<SignInStep>, String> {

    @Override
    public String convertToDatabaseColumn(Set<SignInStep> steps) {
        return steps.stream().sorted().map(SignInStep::name).collect(Collectors.joining(","));
    }

    @Override
    public Set<SignInStep> convertToEntityAttribute(String names) {
        return Arrays.stream(names.split(","))
                .filter(name -> !name.isEmpty())
                .map(SignInStep::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(SignInStep.class)));
    }
}
