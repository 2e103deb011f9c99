package org.newsgraph.sql;

import java.sql.SQLException;

/** A statement failed. */
public class SqlFailure extends RuntimeException {
    SqlFailure(SQLException cause) {
        super(cause);
    }
}
