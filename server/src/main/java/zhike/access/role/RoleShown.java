package zhike.access.role;

import java.util.List;

/** A role as read. @param people active ones who hold it */
record RoleShown(
        long id,
        String code,
        String name,
        String nameZh,
        String nameEn,
        boolean builtIn,
        int people,
        List<RoleInput.Grant> permissions,
        List<RoleInput.Rule> fieldRules,
        int version) {}
