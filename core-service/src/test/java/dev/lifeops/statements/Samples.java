package dev.lifeops.statements;

/** Statements of made-up accounts as banks write them. */
public final class Samples {

    public static final String GERMAN_IBAN = "DE89370400440532013000";

    public static final String CSV = """
            "Auftragskonto";"Buchungstag";"Valutadatum";"Buchungstext";"Verwendungszweck";"Beguenstigter/Zahlungspflichtiger";"Kontonummer/IBAN";"BIC (SWIFT-Code)";"Betrag";"Waehrung";"Info"
            "DE89370400440532013000";"31.03.2026";"31.03.2026";"GUTSCHRIFT";"Gehalt März";"Müller & Söhne GmbH";"DE02120300000000202051";"";"2.345,67";"EUR";"Umsatz gebucht"
            "DE89370400440532013000";"30.03.2026";"30.03.2026";"KARTENZAHLUNG";"2026-03-28T12:33 Debitk.1";"REWE Markt 4711";"DE02500105170137075030";"";"-23,45";"EUR";"Umsatz gebucht"
            "DE89370400440532013000";"30.03.2026";"30.03.2026";"KARTENZAHLUNG";"Kaffee";"Backwerk";"";"";"-3,50";"EUR";"Umsatz gebucht"
            "DE89370400440532013000";"30.03.2026";"30.03.2026";"KARTENZAHLUNG";"Kaffee";"Backwerk";"";"";"-3,50";"EUR";"Umsatz gebucht"
            """;

    public static final String OFX1 = """
            OFXHEADER:100
            DATA:OFXSGML
            VERSION:102
            SECURITY:NONE
            ENCODING:USASCII
            CHARSET:1252
            COMPRESSION:NONE
            OLDFILEUID:NONE
            NEWFILEUID:NONE

            <OFX>
            <SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS><DTSERVER>20260401<LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1>
            <BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0<SEVERITY>INFO</STATUS>
            <STMTRS><CURDEF>EUR
            <BANKACCTFROM><BANKID>37040044<ACCTID>0532013000<ACCTTYPE>CHECKING</BANKACCTFROM>
            <BANKTRANLIST><DTSTART>20260330<DTEND>20260402
            <STMTTRN><TRNTYPE>POS<DTPOSTED>20260330120000[+1:CET]<TRNAMT>-23.45<FITID>A1<NAME>REWE Markt 4711<MEMO>2026-03-28T12:33 Debitk.1</STMTTRN>
            <STMTTRN><TRNTYPE>POS<DTPOSTED>20260330<TRNAMT>-3.50<FITID>A2<NAME>Backwerk<MEMO></STMTTRN>
            <STMTTRN><TRNTYPE>POS<DTPOSTED>20260330<TRNAMT>-3.50<FITID>A3<NAME>Backwerk<MEMO></STMTTRN>
            <STMTTRN><TRNTYPE>POS<DTPOSTED>20260401<TRNAMT>-7.99<FITID>A4<NAME>H&M Hamburg</STMTTRN>
            <STMTTRN><TRNTYPE>POS<DTPOSTED>someday<TRNAMT>-1.00<FITID>A5<NAME>Nobody</STMTTRN>
            </BANKTRANLIST>
            <LEDGERBAL><BALAMT>2307.23<DTASOF>20260401</LEDGERBAL>
            </STMTRS></STMTTRNRS></BANKMSGSRSV1>
            </OFX>
            """;

    public static final String OFX2 = """
            <?xml version="1.0" encoding="UTF-8" standalone="no"?>
            <?OFX OFXHEADER="200" VERSION="211" SECURITY="NONE" OLDFILEUID="NONE" NEWFILEUID="NONE"?>
            <OFX><CREDITCARDMSGSRSV1><CCSTMTTRNRS><CCSTMTRS><CURDEF>EUR</CURDEF>
            <CCACCTFROM><ACCTID>4111-XXXX-1111</ACCTID></CCACCTFROM>
            <BANKTRANLIST>
            <STMTTRN>
              <TRNTYPE>DEBIT</TRNTYPE>
              <DTPOSTED>20260405</DTPOSTED>
              <TRNAMT>-12.00</TRNAMT>
              <FITID>B1</FITID>
              <NAME>Caf&#233; &amp; Bar</NAME>
              <MEMO/>
            </STMTTRN>
            </BANKTRANLIST></CCSTMTRS></CCSTMTTRNRS></CREDITCARDMSGSRSV1></OFX>
            """;

    public static final String QIF = """
            !Type:Bank
            D3/30'26
            T-23.45
            PREWE Markt 4711
            M2026-03-28T12:33 Debitk.1
            ^
            D3/31'26
            T2,345.67
            PMüller & Söhne GmbH
            MGehalt März
            ^
            D13/13'26
            T1.00
            ^
            """;

    public static final String MT940 = """
            :20:STARTUMS
            :25:37040044/0532013000
            :28C:0/1
            :60F:C260329EUR0,00
            :61:2603300330DR23,45NMSCNONREF
            :86:106?00KARTENZAHLUNG?20SVWZ+2026-03-28T12:33 Debit?21k.1?30PBNKDEFF?31DE02500105170137075030?32REWE Markt 4711
            :61:2603310331CR2345,67NMSCNONREF//B7
            :86:166?00GUTSCHRIFT?20EREF+123?21SVWZ+Gehalt März?32Müller & Söhne ?33GmbH
            :61:nonsense
            :86:broken
            :62F:C260331EUR2322,22
            -
            """;

    public static final String CAMT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">
            <BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>
            <Stmt><Id>1</Id>
            <Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>
            <Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">0.00</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-29</Dt></Dt></Bal>
            <Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">2322.22</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-03-31</Dt></Dt></Bal>
            <Ntry><Amt Ccy="EUR">23.45</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-03-30</Dt></BookgDt><ValDt><Dt>2026-03-30</Dt></ValDt><AcctSvcrRef>R1</AcctSvcrRef>
            <NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>Ada</Nm></Pty></Dbtr><Cdtr><Pty><Nm>REWE Markt 4711</Nm></Pty></Cdtr><CdtrAcct><Id><IBAN>DE02500105170137075030</IBAN></Id></CdtrAcct></RltdPties><RmtInf><Ustrd>2026-03-28T12:33</Ustrd><Ustrd>Debitk.1</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
            <Ntry><Amt Ccy="EUR">2345.67</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-03-31</Dt></BookgDt><AcctSvcrRef>R2</AcctSvcrRef>
            <NtryDtls><TxDtls><RltdPties><Dbtr><Pty><Nm>Müller &amp; Söhne GmbH</Nm></Pty></Dbtr></RltdPties><RmtInf><Ustrd>Gehalt März</Ustrd></RmtInf></TxDtls></NtryDtls></Ntry>
            <Ntry><Amt Ccy="EUR">5.00</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>PDNG</Sts><BookgDt><Dt>2026-03-31</Dt></BookgDt></Ntry>
            </Stmt></BkToCstmrStmt></Document>
            """;

    private Samples() {}
}
