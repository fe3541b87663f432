/* SPDX-License-Identifier: Apache-2.0 */
package tenon.boot.internal;

import static tenon.logging.internal.BootMessages.BOOT;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import tenon.compat.internal.AssociationManagement;

/** Makes sure that the classes of paired attributes are woven, or does what the setting says. */
record WeavingCheck(Settings.Weaving setting) {

    private static final byte[] CONTRACT = "tenon/spi/Woven".getBytes(StandardCharsets.ISO_8859_1);

    void run(Set<Class<?>> classes) {
        classes.forEach(WeavingCheck::refuseAssociationManagement);
        WeaverAccess weaver = WeaverAccess.find();
        List<Class<?>> unwoven = classes.stream()
                .filter(type -> !weaver.hasWoven(type) && !isWovenOnDisk(type))
                .toList();
        if (unwoven.isEmpty()) {
            return;
        }
        switch (setting) {
            case REQUIRE -> throw BOOT.notWoven(names(unwoven), "The setting tenon.weaving requires it.");
            case WARN -> BOOT.leftUnwoven(names(unwoven));
            case ATTACH -> attach(weaver, unwoven);
        }
    }

    private static void attach(WeaverAccess weaver, List<Class<?>> unwoven) {
        try {
            weaver.weave(unwoven);
        } catch (IllegalStateException refusal) {
            throw BOOT.notWoven(names(unwoven), refusal.getMessage() + ".");
        }
        BOOT.wovenAtBoot(unwoven.size());
    }

    private static void refuseAssociationManagement(Class<?> type) {
        if (AssociationManagement.isBuiltInto(type)) {
            throw BOOT.associationManagement(type.getName());
        }
    }

    /** Whether the class file names the class that woven code calls. */
    private static boolean isWovenOnDisk(Class<?> type) {
        try (InputStream file =
                type.getResourceAsStream(type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class")) {
            return file != null && contains(file.readAllBytes(), CONTRACT);
        } catch (IOException unreadable) {
            return false;
        }
    }

    private static boolean contains(byte[] file, byte[] name) {
        for (int start = 0; start <= file.length - name.length; start++) {
            int matched = 0;
            while (matched < name.length && file[start + matched] == name[matched]) {
                matched++;
            }
            if (matched == name.length) {
                return true;
            }
        }
        return false;
    }

    private static List<String> names(Collection<Class<?>> classes) {
        return classes.stream().map(Class::getName).sorted().toList();
    }
}
