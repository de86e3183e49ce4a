package zhike.customer.importing;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import zhike.customer.transfer.DateOrder;
import zhike.customer.transfer.Mapping;

import java.util.Map;

/**
 * What a mapping says besides the meaning of columns; null stays as it is. An empty kind lets each
 * row tell.
 */
record MappingOptions(
        @Nullable @Pattern(regexp = "|enterprise|person") String kind,
        @Nullable Boolean nameFromNumber,
        @Nullable DateOrder dateOrder,
        Mapping.@Nullable BadValues badValues,
        @Nullable Boolean keepUnmapped,
        @Nullable @Size(max = 20) Map<String, @Size(max = 200) String> constants) {
    static MappingOptions of(Mapping mapping) {
        return new MappingOptions(
                mapping.kind() == null ? "" : mapping.kind(),
                mapping.nameFromNumber(),
                mapping.dateOrder(),
                mapping.badValues(),
                mapping.keepUnmapped(),
                mapping.constants());
    }

    Mapping over(Mapping mapping) {
        String newKind = kind == null ? mapping.kind() : kind.isEmpty() ? null : kind;
        return new Mapping(
                mapping.signature(),
                mapping.columns(),
                newKind,
                nameFromNumber == null ? mapping.nameFromNumber() : nameFromNumber,
                dateOrder == null ? mapping.dateOrder() : dateOrder,
                badValues == null ? mapping.badValues() : badValues,
                keepUnmapped == null ? mapping.keepUnmapped() : keepUnmapped,
                constants == null ? mapping.constants() : constants);
    }
}
