// How the Outlook page looks. Kept apart from its shape: class names here are our own and nothing may select by them.
export const pageStyle = `
* { box-sizing: border-box; } html, body { height: 100%; margin: 0; } body { font: 14px/20px "Segoe UI", Arial, sans-serif; color: #242424; background: #f5f5f5; }
.rOot { display: flex; flex-direction: column; height: 100%; } .rBn { display: flex; gap: 12px; padding: 8px 16px; background: #fff; } .rBn .tIle { width: 160px; }
.pIck { padding: 4px 16px; } .mOd, .sUrf { flex: 1; min-height: 0; display: flex; flex-direction: column; } .tBar { padding: 4px 16px; }
.rOw { display: flex; } .cOl { flex: 1; min-width: 0; border-left: 1px solid #e0e0e0; } .hEad { padding: 4px 8px; } .aLl { min-height: 24px; }
.sCr { flex: 1; overflow-y: auto; min-height: 0; } .gRow { height: 1152px; } .gRid { position: relative; }
.wEek { flex: 1; } .cEll { flex: 1; min-width: 0; border: 1px solid #e0e0e0; padding: 2px; }
.tIle { background: #cfe4fa; border-left: 4px solid #0f6cbd; border-radius: 4px; overflow: hidden; } .bTn { position: relative; height: 100%; padding: 0 6px; overflow: hidden; } .lIne { white-space: nowrap; font: 12px/20px "Segoe UI", Arial, sans-serif; }
.nOne { height: 0; overflow: hidden; } .lAyr { position: fixed; right: 16px; bottom: 16px; } .pEek { display: flex; flex-direction: column; padding: 12px; background: #fff; width: 260px; }
`;
