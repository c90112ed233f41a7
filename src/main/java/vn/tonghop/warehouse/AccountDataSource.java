package vn.tonghop.warehouse;

import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** New connections of an account, none of them kept. */
final class AccountDataSource extends AbstractDataSource {
    private final Account account;

    AccountDataSource(Account account) {
        this.account = account;
    }

    @Override
    public Connection getConnection() throws SQLException {
        return account.connect();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new UnsupportedOperationException("the account has its own user");
    }

    /** The account's own time limit holds. */
    @Override
    public void setLoginTimeout(int seconds) {}
}
