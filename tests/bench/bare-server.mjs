// The limit that Lamplight is measured against: Socket.IO that only passes on what it is sent. No sign-in, no database.
import { createServer } from 'node:http';
import { Server } from 'socket.io';

const http = createServer();
const io = new Server(http, {
  transports: ['websocket'],
  serveClient: false,
  httpCompression: false,
  perMessageDeflate: false,
  pingInterval: 600_000,
  pingTimeout: 600_000,
});
io.on('connection', (socket) => {
  socket.on('join', (room, done) => {
    socket.join(room);
    done(1);
  });
  socket.on('m', (message, done) => {
    io.to(message.room).emit('m', message);
    done(1);
  });
});
http.listen(Number(process.env.PORT), '127.0.0.1', 4096);
process.on('SIGTERM', () => process.exit(0));
