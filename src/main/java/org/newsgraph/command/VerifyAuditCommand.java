package org.newsgraph.command;

import jakarta.enterprise.context.Dependent;

import org.newsgraph.audit.AuditChain;

import picocli.CommandLine.Command;

/** Looks whether the audit log is as it was written. */
@Dependent
@Command(name = "verify-audit", description = "Recomputes the hashes of the audit log. Prints the number of entries and the last hash; keep it elsewhere to tell later whether the end was cut off. Exit code 0, or 1 with the position of the first broken entry.", mixinStandardHelpOptions = true)
class VerifyAuditCommand implements Subcommand {
    private final AuditChain chain;

    VerifyAuditCommand(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public Integer call() {
        AuditChain.Verdict verdict = chain.verify();
        if (verdict.firstBroken() != null) {
            System.err.println("Entry " + verdict.firstBroken() + " is not as it was written");
            return 1;
        }
        System.out.println(verdict.entries() + " entries, last hash " + verdict.lastHash());
        return 0;
    }
}
