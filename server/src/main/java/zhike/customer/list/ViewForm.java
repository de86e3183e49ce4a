package zhike.customer.list;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import zhike.platform.web.Name;

import java.util.List;

/** A saved view as sent. */
record ViewForm(
        @Name @NotBlank @Size(max = 60) String name,
        @Nullable JsonNode criteria,
        @NotNull @Size(max = 60) List<@NotBlank @Size(max = 60) String> columns,
        @NotBlank @Size(max = 20) String sort,
        @Nullable Long unitId,
        @Nullable Integer version) {}
