/* SPDX-License-Identifier: Apache-2.0 */
package school.model;

import jakarta.persistence.Index;
import java.time.Instant;
import tenon.mapping.AssociationColumn;
import tenon.mapping.AssociationKey;
import tenon.mapping.AssociationTable;
import tenon.mapping.DeleteAction;

/** The table between students and courses, with all that it has. */
@AssociationTable(
        name = "enrolments",
        keys = {
            @AssociationKey(target = Student.class, columns = "student_id", onDelete = DeleteAction.CASCADE),
            @AssociationKey(target = Course.class, columns = "course_id")
        },
        columns =
                @AssociationColumn(
                        name = "enrolled_at",
                        type = Instant.class,
                        nullable = false,
                        defaultValue = "current_timestamp"),
        indexes = @Index(name = "enrolments_by_course", columnList = "course_id"))
public interface Enrolment {}
